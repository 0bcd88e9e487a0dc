import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { countriesIn, type LandTopology } from '../basemap/decode.ts'
import { LAYER_FILES } from '../basemap/layers.ts'
import type { GroundFound, GroundHolds, RawRegion } from '../data/groundIssues.ts'
import { plainJson } from './inputFile.ts'
import { builtInGround, hasGround, shows } from './pictures/groundFolder.ts'

/**
 * What is there of the ground that a record asks for.
 * @param region its `basemap` is the name of a folder beside the record
 * @throws FileError where a ground cannot be read
 */
export function groundFound({ basemap = '', home }: RawRegion, recordDir: string, packageDir: string): GroundFound {
	const own = join(recordDir, basemap)
	if (shows(own, home)) return { own: 'drawn', drawn: holds(own) }
	const builtIn = builtInGround(packageDir)
	return { own: hasGround(own) ? 'elsewhere' : 'none', drawn: shows(builtIn, home) ? holds(builtIn) : null }
}

function holds(folder: string): GroundHolds {
	const read = (file: string): unknown => plainJson(join(folder, file)).value
	const { features } = read(LAYER_FILES.places) as FeatureCollection
	return {
		countries: countriesIn(read('land.topo.json') as LandTopology),
		places: new Set(features.map(({ properties }) => String(properties?.n ?? ''))),
	}
}

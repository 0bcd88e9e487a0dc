import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { countriesIn, type LandTopology } from '../../basemap/decode.ts'
import { LAYER_FILES } from '../../basemap/layers.ts'
import type { GroundFound, GroundHolds, RawRegion } from '../../data/groundIssues.ts'
import { plainJson } from '../inputFile.ts'
import { groundFolder, hasGround } from './groundFolder.ts'

/**
 * What is there of the ground that a record asks for.
 * @param region its `basemap` is the name of a folder beside the record
 * @throws FileError where a ground cannot be read
 */
export function groundFound({ basemap = '', home }: RawRegion, recordDir: string, packageDir: string): GroundFound {
	const own = join(recordDir, basemap)
	const folder = groundFolder({ basemap, home }, recordDir, packageDir)
	return {
		own: folder === own ? 'drawn' : hasGround(own) ? 'elsewhere' : 'none',
		drawn: folder === null ? null : holds(folder),
	}
}

function holds(folder: string): GroundHolds {
	const read = (file: string): unknown => plainJson(join(folder, file)).value
	const { features } = read(LAYER_FILES.places) as FeatureCollection
	return {
		countries: countriesIn(read('land.topo.json') as LandTopology),
		places: new Set(features.map(({ properties }) => String(properties?.n ?? ''))),
	}
}

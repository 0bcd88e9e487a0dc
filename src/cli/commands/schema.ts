import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaFiles, schemaText } from '../../data/jsonSchema.ts'
import { type Command, EXIT } from '../command.ts'

export const schema: Command = {
	name: 'schema',
	usage: '',
	summary: 'writes geo/schema/*.json, with which editors complete and check the record while you type',
	help: ['', 'They are made from the schemas in src/data/schema.ts; run it when those change.'],
	words: [0, 0],
	options: {},
	run: (_given, { packageDir, err }) => {
		const folder = join(packageDir, 'geo', 'schema')
		mkdirSync(folder, { recursive: true })
		for (const file of schemaFiles) writeFileSync(join(folder, file.name), schemaText(file))
		err(`Wrote ${schemaFiles.map(({ name }) => `geo/schema/${name}`).join(', ')}.`)
		return EXIT.fine
	},
}

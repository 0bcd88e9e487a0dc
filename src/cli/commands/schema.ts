import { join } from 'node:path'
import { schemaFiles, schemaText } from '../../data/jsonSchema.ts'
import { command } from '../command.ts'
import { EXIT } from '../faults.ts'
import { outputFile } from '../outputFile.ts'

export const schema = command({
	name: 'schema',
	summary: 'writes geo/schema/*.json, with which editors complete and check the record while you type',
	takes: {},
	closing: ['They are made from the schemas in src/data/schema.ts; run it when those change.'],
	run: (_request, io) => {
		const names = schemaFiles.map(({ name }) => `geo/schema/${name}`)
		for (const file of schemaFiles)
			outputFile(join(io.packageDir, 'geo', 'schema', file.name), io, { force: true, keep: [] }).write(schemaText(file))
		io.err(`Wrote ${names.join(', ')}.`)
		return EXIT.fine
	},
})

/** `npm run rooms`: writes the lint rules and the table of rooms anew. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../helpers.ts'
import { ROOMS, withRules, withTable } from './table.ts'

const [settings, readme] = [join(ROOT, 'biome.json'), join(ROOT, 'src/README.md')]
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), ROOMS))
writeFileSync(settings, JSON.stringify(withRules(JSON.parse(readFileSync(settings, 'utf8')), ROOMS)))
execFileSync('npx', ['biome', 'format', '--write', settings], { cwd: ROOT, stdio: 'inherit' })

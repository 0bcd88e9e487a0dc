import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts another version of a built page into a folder: the same, but every script has another name, as if each had been
 * changed; those of the old version are gone.
 */
export function redeploy(from: string, to: string): void {
	cpSync(from, to, { recursive: true })
	const assets = join(to, 'assets')
	const names = readdirSync(assets).flatMap((name) => {
		const [, head, hash, tail] = /^(.+-)([\w-]{8})(\.js)$/.exec(name) ?? []
		return hash === undefined ? [] : [[name, `${head}${[...hash].reverse().join('')}${tail}`] as const]
	})
	for (const [name, other] of names) renameSync(join(assets, name), join(assets, other))
	const texts = [
		...readdirSync(assets).map((name) => join('assets', name)),
		...readdirSync(to).filter((name) => /\.(js|html)$/.test(name)),
	].filter((file) => /\.(js|html)$/.test(file))
	for (const file of texts) {
		const path = join(to, file)
		writeFileSync(
			path,
			names.reduce((text, [name, other]) => text.replaceAll(name, other), readFileSync(path, 'utf8')),
		)
	}
}

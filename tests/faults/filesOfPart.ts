import { bare, type Part } from './parts.ts'

/** What Vite writes of a build: its modules, each with what it imports. */
export type Manifest = Readonly<
	Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }>
>

/** The files without which a part cannot come, beside those of the page itself. @param files of the build */
export function filesOfPart(
	{ entry, files: named }: Part,
	manifest: Manifest,
	files: readonly string[],
): ReadonlySet<string> {
	const page = withImports('index.html', manifest)
	const own = entry === undefined ? new Set<string>() : withImports(entry, manifest)
	return new Set([...[...own].filter((file) => !page.has(file)), ...files.filter((file) => named?.test(bare(file)))])
}

function withImports(module: string, manifest: Manifest, found = new Set<string>()): ReadonlySet<string> {
	const chunk = manifest[module]
	if (!chunk || found.has(chunk.file)) return found
	found.add(chunk.file)
	for (const style of chunk.css ?? []) found.add(style)
	for (const inner of chunk.imports ?? []) withImports(inner, manifest, found)
	return found
}

/** Made by the record plugin in vite.config.ts. */
declare module 'virtual:record' {
	/** SHA-256, hexadecimal, of the record that the build has checked, as its authors write it; see `digestInput`. */
	export const digest: string
	/** The same of what the page is sent of it first and later; see `firstDigestInput` and `laterDigestInput`. */
	export const firstDigest: string
	export const laterDigest: string
	/** ISO day on which something in the record was last corrected; `null`: nothing was. */
	export const lastCorrected: string | null
}

/** A file of the record as the page is sent it (`data/sent.ts`); made by the record plugin in vite.config.ts. */
declare module '*?compact' {
	const url: string
	export default url
}

/** Made by `src/catalogue/vitePlugin.ts`. */
declare module 'virtual:languages' {
	export const heads: readonly import('../core/messages/locale.ts').LanguageHead[]
	/** Fetches a language, by its tag. */
	export const loaders: Readonly<
		Record<string, () => Promise<{ readonly default: import('../core/messages/say.ts').Language }>>
	>
}

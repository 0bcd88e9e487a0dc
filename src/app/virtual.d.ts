/** Made by the record plugin in vite.config.ts. */
declare module 'virtual:record' {
	/** SHA-256, hexadecimal, of the record that the build has checked; see `digestInput`. */
	export const digest: string
}

/** Made by `src/catalogue/vitePlugin.ts`. */
declare module 'virtual:languages' {
	export const heads: readonly import('../core/messages/locale.ts').LanguageHead[]
	/** Fetches a language, by its tag. */
	export const loaders: Readonly<
		Record<string, () => Promise<{ readonly default: import('../core/messages/say.ts').Language }>>
	>
}

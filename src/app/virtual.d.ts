/** Made by the record plugin in vite.config.ts. */
declare module 'virtual:record' {
	/** SHA-256, hexadecimal, of the record that the build has checked; see `digestInput`. */
	export const digest: string
}

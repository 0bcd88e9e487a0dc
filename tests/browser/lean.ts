import type { PluginOption, UserConfig } from 'vite'

/** Parts of a build that take more time than all the rest of it: the maps of one file, and the pictures of the page as it opens. */
const LEFT_OUT = ['handover-embed', 'handover-opening']

export const named = (plugin: PluginOption): string => (plugin && 'name' in plugin ? plugin.name : '')

/** A configuration of the page without what only other tests look at, who have the page's own build. */
export function lean({ plugins = [], ...rest }: UserConfig): UserConfig {
	return { ...rest, plugins: plugins.filter((plugin) => !LEFT_OUT.includes(named(plugin))) }
}

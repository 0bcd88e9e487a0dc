import { defineConfig, mergeConfig } from 'vitest/config'
import { LongestFirst } from './tests/longestFirst.ts'
import page from './vite.config.ts'

export default mergeConfig(
	page,
	defineConfig({
		test: {
			// Far from Baghdad on purpose: a date that leaks through the local time zone moves by a day here.
			env: { TZ: 'America/Los_Angeles' },
			setupFiles: 'tests/languages.ts',
			reporters: ['default', './tests/slowest.ts', './tests/unsteady.ts'],
			// Whoever asks for chance gets it: `--sequence.shuffle.files` proves that no file needs another before it.
			sequence: process.argv.some((arg) => arg.startsWith('--sequence.shuffle')) ? {} : { sequencer: LongestFirst },
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						include: ['tests/**/*.test.ts'],
						exclude: ['tests/site/**'],
						// Slow is not wrong, and no test is about time.
						testTimeout: 60_000,
						// A process for every file took more time than the tests (264 s, and 118 s like this, on two cores): the core
						// is pure, and what a test changes outside of itself it puts back.
						isolate: false,
						maxWorkers: 2,
						// Pictures, trees of XML, records by the thousand: with this room for what is soon forgotten (MB) the pictures
						// take 96 processor seconds, with a quarter of it 104, with a sixteenth 110 (1 December 2026).
						execArgv: ['--min-semi-space-size=256', '--max-semi-space-size=256'],
					},
				},
				{
					extends: true,
					test: {
						name: 'site',
						include: ['tests/site/**/*.test.ts'],
						globalSetup: 'tests/browser/setup.ts',
						// A page that one file has opened is taken up by the next: `tests/browser/pages.ts`.
						isolate: false,
						maxWorkers: 2,
						// Of 500 tests in a browser that shares two processors one may come at a moment that nobody has thought of. It is
						// named at the end of the run and looked into; it does not hold up all others.
						retry: 1,
						testTimeout: 120_000,
						hookTimeout: 120_000,
						expect: { poll: { timeout: 60_000 } },
					},
				},
			],
		},
	}),
)

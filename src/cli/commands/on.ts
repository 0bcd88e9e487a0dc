import { loadLanguages, loadLanguagesOf } from '../../catalogue/load.ts'
import { parted } from '../../core/captions/captions.ts'
import { clockText } from '../../core/messages/claims.ts'
import { headline, statusText, whenText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { coverageOn } from '../../core/query/coverage.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { type Scene, sceneOn } from '../../core/query/scene.ts'
import { statusSources } from '../../core/query/statusSources.ts'
import { citedBy } from '../../core/record/citedBy.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { baseAnswer, countsAnswer, eventAnswer } from '../answers.ts'
import { Citations } from '../citations.ts'
import { indented, table } from '../columns.ts'
import { command } from '../command.ts'
import { openRecord } from '../openRecord.ts'
import { jsonText } from '../plainText.ts'
import { optionOr } from '../takes.ts'
import { DATE, JSON_FLAG, LANG, RECORD, trailDays } from '../values.ts'

/** The best sources stand first in the record; `history BASE` and `--json` name all of them. */
const STATUS_SOURCES = 2

export const on = command({
	name: 'on',
	summary: "what is true that day: each base and its holder, the day's events, counts",
	takes: {
		...DATE,
		...JSON_FLAG,
		trail: optionOr(
			'N',
			trailDays,
			DEFAULT_VIEW.trail,
			'counts attacks and air strikes of the last N days (30 unless said otherwise)',
		),
		...LANG,
		...RECORD,
	},
	run: ({ date, json, trail, lang, record }, io) => {
		loadLanguages([lang])
		const { timeline, code } = openRecord(record, [date], io)
		const scene = sceneOn(timeline, date, { ...NO_FILTER, trail })
		io.out(json ? answer(timeline, scene, trail) : text(timeline, scene, trail, lang).join('\n'))
		return code
	},
})

function answer(timeline: Timeline, scene: Scene, trail: number): string {
	const { day, bases, today, counts } = scene
	const spoken = loadLanguagesOf(timeline.dataset.manifest.languages)
	return jsonText({
		date: formatDay(day),
		/** How much the record knows of this day; where it is not "dense", its silence is not peace. */
		coverage: coverageOn(timeline.dataset.manifest.account, day),
		/** Of later days the record says what was true on this one. */
		recordEnds: formatDay(timeline.dataset.manifest.account.ends ?? timeline.last),
		headline: Object.fromEntries(spoken.map((lang) => [lang, headline(scene, trail, lang)])),
		bases: bases.map((base) => baseAnswer(timeline, base)),
		events: today.map((event) => eventAnswer(timeline.dataset, event)),
		trail,
		counts: countsAnswer(timeline, counts),
	})
}

function text(timeline: Timeline, scene: Scene, trail: number, lang: Lang): readonly string[] {
	const citations = new Citations(timeline.dataset)
	const rows = (kind: 'base' | 'site'): readonly string[] =>
		table(
			scene.bases
				.filter(({ base }) => base.kind === kind)
				.map((at) => [
					`  ${textIn(at.base.label, lang)}`,
					statusText(at, lang),
					citations.cite(statusSources(timeline, at).slice(0, STATUS_SOURCES)),
				]),
		)
	const bases = rows('base')
	const sites = rows('site')
	const entryOf = (event: BaseEvent): readonly string[] => {
		const span = event.when.earliest === event.when.latest ? [] : [whenText(event.when, lang)]
		const time = event.time === null ? [] : [clockText(event.time, timeline.dataset.manifest.day, lang)]
		const unverified = event.unverified ? [say('detail.unverified', lang)] : []
		const details = [textIn(event.placeName, lang), ...span, ...time, ...unverified].join(' · ')
		return [
			...indented(
				`${say(`kind.${event.type}`, lang)}: ${textIn(event.title, lang)} ${citations.cite(citedBy(event))}`,
				2,
			),
			...indented(details, 4),
		]
	}
	const { happened, goingOn } = parted(scene.today, timeline.index, scene.day)
	const events = happened.flatMap(entryOf)
	return [
		headline(scene, trail, lang),
		...section(say('find.bases', lang), bases),
		...section(say('find.sites', lang), sites),
		...section(say('find.onThisDay', lang), events.length > 0 ? events : [`  ${say('find.nothingToday', lang)}`]),
		...section(say('find.around', lang), goingOn.flatMap(entryOf)),
		...section(say('detail.sources', lang), citations.list(lang)),
	]
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines]
}

import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions'
import { ScatterplotLayer, type ScatterplotLayerProps } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { BaseEvent, Dataset, Place } from '../../../../src/core/record/model.ts'
import { THEMES } from '../../../../src/core/theme.ts'
import { type DayNumber, formatDay } from '../../../../src/core/time/calendar.ts'
import { STORY } from '../../../shipped.ts'
import { TRAIL } from '../features.ts'
import { groundMap } from '../ground.ts'
import { type Subject, writeDate } from '../subject.ts'

type Placed = BaseEvent & { readonly place: Place }
type Colour = [red: number, green: number, blue: number]

const NEVER = 1e6
const EXTENSIONS = [new DataFilterExtension({ filterSize: 2 })]

/**
 * deck.gl over the map (`MapLibreOverlay`, its default: a canvas of its own), filtered on the graphics card by
 * DataFilterExtension, as deck.gl's page about that extension shows it; a date is a new `filterRange`.
 * @param binary `true`: typed arrays, filled here, as deck.gl's page about performance advises for much data;
 * `false`: the events and accessors, as its examples do
 */
export async function deckgl(binary: boolean): Promise<Subject> {
	const map = await groundMap()
	let drawn = (): void => {}
	let seen = (): void => {}
	const overlay = new MapLibreOverlay({
		onAfterRender: () => {
			seen()
			drawn()
		},
	})
	let source: Partial<ScatterplotLayerProps<Placed> & DataFilterExtensionProps<Placed>> = {}
	const show = (day: DayNumber): ScatterplotLayer<Placed> => {
		const now = day - STORY[0]
		const layer = new ScatterplotLayer<Placed, DataFilterExtensionProps<Placed>>({
			id: 'events',
			...source,
			radiusUnits: 'pixels',
			getRadius: 4,
			extensions: EXTENSIONS,
			filterRange: [
				[-NEVER, now],
				[now + 1, NEVER],
			],
		})
		overlay.setProps({ layers: [layer] })
		return layer
	}
	const rest = (): Promise<void> =>
		new Promise((resolve) => {
			drawn = resolve
		})
	return {
		async load(dataset, day) {
			source = binary ? attributes(dataset) : accessors(dataset)
			map.addControl(overlay)
			const layer = show(day)
			// The first pictures are empty: nothing is drawn before the shaders are linked, which happens on the side.
			const isDrawn = (): boolean =>
				layer.isLoaded && layer.getModels().every(({ pipeline }) => pipeline.linkStatus === 'success')
			do await rest()
			while (!isDrawn())
			return []
		},
		step(day) {
			show(day)
			writeDate(formatDay(day))
		},
		rest,
		onPicture: (listener) => {
			seen = listener
		},
		canvas: () => overlay.getCanvas(),
	}
}

function placedOf({ events }: Dataset): readonly Placed[] {
	return events.filter((event): event is Placed => event.place !== null)
}

function accessors(dataset: Dataset): Partial<ScatterplotLayerProps<Placed> & DataFilterExtensionProps<Placed>> {
	return {
		data: placedOf(dataset),
		getPosition: ({ place }) => [...place.lngLat],
		getFillColor: ({ type }) => colourOf(type),
		getFilterValue: ({ when }) => [when.earliest - STORY[0], when.latest + TRAIL - STORY[0]],
	}
}

function attributes(dataset: Dataset): Partial<ScatterplotLayerProps<Placed> & DataFilterExtensionProps<Placed>> {
	const events = placedOf(dataset)
	const positions = new Float32Array(events.length * 2)
	const colours = new Uint8Array(events.length * 3)
	const days = new Float32Array(events.length * 2)
	events.forEach(({ type, when, place }, i) => {
		positions.set(place.lngLat, i * 2)
		colours.set(colourOf(type), i * 3)
		days[i * 2] = when.earliest - STORY[0]
		days[i * 2 + 1] = when.latest + TRAIL - STORY[0]
	})
	return {
		data: {
			length: events.length,
			attributes: {
				getPosition: { value: positions, size: 2 },
				getFillColor: { value: colours, size: 3 },
				getFilterValue: { value: days, size: 2 },
			},
		},
	}
}

const COLOURS: Readonly<Record<string, Colour>> = {
	attack: channels(THEMES.light.attack),
	airstrike: channels(THEMES.light.airstrike),
}
const OTHER = channels(THEMES.light.civic)

function colourOf(type: string): Colour {
	return COLOURS[type] ?? OTHER
}

function channels(hex: string): Colour {
	const value = Number.parseInt(hex.slice(1), 16)
	return [value >> 16, (value >> 8) & 255, value & 255]
}

/**
 * What an embedded map and the page around it say to each other with `postMessage`. Every message is an object with
 * `handover: 1`; whatever else arrives is not ours and is left alone. Days are ISO 8601 (`2020-04-04`), calendar days of
 * the record's own place.
 */

/** From the frame to the page around it. */
export type FrameMessage = { readonly handover: 1 } & (
	| {
			/** Once, when the map can be asked. */
			readonly type: 'ready'
			readonly date: string
			/** First and last day that can be gone to. */
			readonly days: readonly [from: string, to: string]
			/** Which state of the record the frame holds. */
			readonly version: string
	  }
	/** Another day is shown. While it is dragged or plays, at most ten times a second. */
	| { readonly type: 'date'; readonly date: string; readonly playing: boolean }
	/** A base or an event was opened, or what was open was shut: then both are `null`. */
	| { readonly type: 'selected'; readonly base: string | null; readonly event: string | null }
	/** The height in CSS pixels that suits the frame's width; said at the start and after each change of width. */
	| { readonly type: 'height'; readonly height: number }
	/** A command that could not be carried out, and why, in English. */
	| { readonly type: 'refused'; readonly command: string; readonly why: string }
)

/** From the page around it to the frame. */
export type FrameCommand = { readonly handover: 1 } & (
	| { readonly type: 'go'; readonly date: string }
	/** Opens a base or an event by its id; neither: shuts what is open. */
	| { readonly type: 'select'; readonly base?: string; readonly event?: string }
	| { readonly type: 'play' }
	| { readonly type: 'pause' }
	/** Which state of the record the site has by now. If it is another than the frame's, the frame says that it is older. */
	| { readonly type: 'current'; readonly version: string }
)

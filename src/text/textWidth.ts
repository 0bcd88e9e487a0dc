import { NO_BREAK } from '../core/messages/numbers.ts'
import { memoText } from './memoText.ts'

/**
 * How wide a text is, without a font engine: the same number in Node and in every browser, which `measureText` is not.
 *
 * Every number is `hmtx` advance ÷ `head.unitsPerEm` × 1000, rounded, of the files that the page ships
 * (@fontsource 5.3: ibm-plex-sans, ibm-plex-sans-condensed and source-serif-4 latin 500 and 600, ibm-plex-sans-arabic
 * arabic 500 and 600, source-serif-4 latin 400 italic); Arabic letters by their presentation forms (U+FE80 to U+FEFC). `tests/still/advances.test.ts` reads the
 * fonts and compares. Kerning is left out: it changes a line by less than one hundredth.
 */

/**
 * `medium` and `semibold`: IBM Plex Sans and Plex Sans Arabic, 500 and 600. `water`: Source Serif 4 italic 400. The others,
 * in the same weights, have Latin letters only.
 */
export const TEXT_FONTS = [
	'medium',
	'semibold',
	'water',
	'condensed-medium',
	'condensed-semibold',
	'serif-medium',
	'serif-semibold',
] as const
export type TextFont = (typeof TEXT_FONTS)[number]

/** The weight that a font has beside Arabic. */
export function weightOf(font: TextFont): 'medium' | 'semibold' {
	return font.endsWith('semibold') ? 'semibold' : 'medium'
}

type PerFont = Readonly<Record<TextFont, readonly number[]>>

/** U+0020 to U+007E, in order. */
const ASCII: PerFont = {
	medium: numbers(
		'236 299 451 678 599 947 706 253 336 336 514 600 288 401 288 416 600 600 600 600 600 600 600 600 600 600 308 308 600 600 600 487 896 660 659 634 682 593 570 705 714 414 531 660 513 815 714 711 627 711 655 599 577 685 627 926 639 617 592 324 416 324 600 561 600 549 592 509 592 555 340 538 580 265 265 548 285 882 580 562 592 592 383 494 365 580 512 799 530 514 487 355 352 355 600',
	),
	semibold: numbers(
		'236 309 471 656 600 960 713 260 337 337 556 600 299 402 299 437 600 600 600 600 600 600 600 600 600 600 319 319 600 600 600 493 899 672 663 642 689 600 577 712 719 423 545 678 521 817 719 712 641 712 664 611 580 689 638 949 655 632 599 329 437 329 600 559 600 559 600 513 600 558 350 545 588 275 275 562 294 888 588 563 600 600 393 499 374 588 524 819 544 524 502 363 376 363 600',
	),
	water: numbers(
		'227 305 456 573 524 928 701 259 385 385 480 534 300 314 300 339 537 537 537 537 537 537 537 537 537 537 300 300 534 534 534 459 880 683 622 614 703 604 572 669 772 365 361 688 584 935 746 674 571 674 646 505 591 725 652 917 667 593 561 345 331 345 534 512 400 554 524 434 557 442 325 511 580 320 275 497 298 869 596 526 543 520 426 383 354 597 511 777 564 515 493 390 286 390 534',
	),
	'condensed-medium': numbers(
		'212 272 411 605 537 857 637 230 303 303 475 540 263 360 264 380 540 540 540 540 540 540 540 540 540 540 278 278 540 540 540 440 808 596 595 573 617 536 515 635 644 377 481 598 465 735 645 640 568 640 592 538 521 619 570 840 578 553 534 293 380 293 540 505 540 497 535 460 535 501 314 486 525 244 245 497 260 796 525 506 535 535 347 446 328 525 464 723 477 470 440 322 323 322 540',
	),
	'condensed-semibold': numbers(
		'212 284 429 582 533 870 644 235 303 303 514 540 274 362 274 401 540 540 540 540 540 540 540 540 540 540 282 282 540 540 540 447 811 606 600 581 625 544 523 641 651 387 494 614 473 737 651 642 583 642 601 546 524 624 583 861 595 566 540 299 401 299 540 502 540 507 544 464 544 505 328 492 532 252 255 511 268 802 532 506 544 544 357 449 334 533 476 739 488 483 452 329 346 329 540',
	),
	'serif-medium': numbers(
		'232 301 402 535 528 941 733 194 373 373 458 541 304 327 304 352 538 538 538 538 538 538 538 538 538 538 304 304 541 541 541 422 850 712 660 662 742 636 611 724 811 381 387 718 617 933 762 740 629 740 698 552 641 757 708 1012 675 667 589 345 352 345 541 521 400 547 624 524 618 536 371 565 645 332 308 604 333 958 647 584 627 607 465 470 363 634 580 843 577 589 494 362 295 362 541',
	),
	'serif-semibold': numbers(
		'228 314 423 544 538 949 739 206 384 384 458 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 867 712 668 663 744 634 610 725 809 387 394 726 616 930 757 742 637 742 707 560 650 757 706 1020 678 667 592 356 364 356 548 528 400 554 630 527 623 540 374 573 650 336 313 615 337 961 652 590 632 613 475 475 368 640 581 850 585 592 497 365 301 365 548',
	),
}

export const SIGNS = '·©«»°×–—‘’“”…−•'
const SIGN_WIDTHS: PerFont = {
	medium: numbers('340 783 532 532 469 600 588 780 285 285 501 500 843 600 411'),
	semibold: numbers('349 787 545 545 469 600 588 780 292 292 517 517 869 600 420'),
	water: numbers('300 798 576 576 328 534 512 812 273 273 485 485 820 534 296'),
	'condensed-medium': numbers('308 706 482 482 422 540 528 702 263 263 459 459 766 540 372'),
	'condensed-semibold': numbers('316 712 494 494 422 540 528 702 269 269 474 474 790 540 380'),
	'serif-medium': numbers('304 753 556 556 344 541 521 821 230 230 450 449 840 541 312'),
	'serif-semibold': numbers('307 750 572 572 344 548 528 828 236 236 460 459 853 548 320'),
}

/** Arabic digits and punctuation: character, width at 500, at 600. They join nothing. */
const ARABIC_SIGNS: readonly (readonly [chars: string, medium: number, semibold: number])[] = [
	['\u0660', 288, 292],
	['\u0661', 271, 276],
	['\u0662', 495, 501],
	['\u0663', 632, 634],
	['\u0664', 502, 513],
	['\u0665', 543, 553],
	['\u0666', 505, 507],
	['\u0667', 537, 542],
	['\u0668', 537, 542],
	['\u0669', 526, 538],
	['\u060c', 288, 299],
	['\u061b', 288, 299],
	['\u061f', 487, 493],
	['\u066a', 580, 589],
	['\u066b', 288, 299],
	['\u066c', 298, 308],
	['\u0640', 107, 107],
	['\u0621', 418, 437],
]

/**
 * Arabic letters of one outline (they differ by dots): isolated, final, initial, medial at 500, then the same at 600.
 * Letters with two forms do not join the letter after them.
 */
const ARABIC_LETTERS: readonly (readonly [letters: string, medium: readonly number[], semibold: readonly number[]])[] =
	[
		['\u0622\u0623', [239, 274], [249, 277]],
		['\u0627\u0625', [231, 279], [235, 284]],
		['\u0648\u0624', [467, 470], [475, 484]],
		['\u064a\u0626\u06cc', [750, 704, 268, 319], [766, 718, 278, 324]],
		['\u0649', [750, 704], [766, 718]],
		['\u0628\u062a\u062b\u067e', [858, 939, 268, 319], [870, 952, 278, 324]],
		['\u0629', [454, 499], [458, 514]],
		['\u062c\u062d\u062e\u0686', [610, 649, 646, 667], [623, 654, 654, 669]],
		['\u062f\u0630', [486, 565], [498, 587]],
		['\u0631\u0632\u0698', [280, 332], [289, 341]],
		['\u0633\u0634', [1138, 1223, 750, 836], [1141, 1231, 750, 841]],
		['\u0635\u0636', [1272, 1292, 869, 888], [1288, 1316, 878, 906]],
		['\u0637\u0638', [773, 793, 687, 707], [769, 797, 690, 719]],
		['\u0639\u063a', [619, 595, 518, 491], [635, 610, 543, 499]],
		['\u0641\u06a4', [919, 999, 464, 459], [931, 1021, 473, 470]],
		['\u0642', [731, 733, 464, 459], [741, 747, 473, 470]],
		['\u0643', [770, 939, 352, 472], [783, 952, 366, 486]],
		['\u06a9\u06af', [872, 992, 352, 472], [872, 992, 366, 486]],
		['\u0644', [664, 713, 277, 321], [671, 720, 282, 325]],
		['\u0645', [581, 675, 496, 560], [597, 693, 505, 583]],
		['\u0646', [672, 726, 268, 319], [682, 734, 278, 324]],
		['\u0647', [454, 499, 643, 487], [458, 514, 654, 499]],
	]
/** Lam with any alef after it is one glyph: isolated and final. */
const LAM = '\u0644'
const ALEFS = '\u0622\u0623\u0625\u0627'
const LAM_ALEF = { medium: [521, 597], semibold: [522, 618] } as const

/** What a character that is in none of the tables is taken for: a middling letter. */
const UNKNOWN = 580

const FORMS = { medium: lettersOf(1), semibold: lettersOf(2) }
const MARKS = { medium: signsOf(1), semibold: signsOf(2) }
/** Tanwin, shadda and the like, bidi controls and joiners: they take no room. */
const WIDTHLESS = /[\u0300-\u036f\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/**
 * The width of one line of text.
 * @param sizePx font size in pixels
 * @param letterSpacingEm added after every character, as SVG's `letter-spacing` does
 * @returns pixels
 */
export function textWidth(text: string, font: TextFont, sizePx: number, letterSpacingEm = 0): number {
	const [thousandths, length] = PLAIN.test(text) ? [plainAdvance(text, font), text.length] : anyAdvance(text, font)
	return (thousandths / 1000 + letterSpacingEm * length) * sizePx
}

/** Most texts have no other characters: they are asked for thousands of times a picture. */
const PLAIN = /^[\x20-\x7e]*$/

function plainAdvance(text: string, font: TextFont): number {
	const widths = ASCII[font]
	let sum = 0
	for (let i = 0; i < text.length; i++) sum += widths[text.charCodeAt(i) - 0x20] ?? UNKNOWN
	return sum
}

type Advance = readonly [thousandths: number, length: number]

/** Letters that join are looked up one by one: a fifth of the time of a picture. A few hundred kB at most. */
const anyAdvance = memoText((text: string, font: TextFont): Advance => {
	const chars = [...text.normalize('NFC')].filter((char) => !WIDTHLESS.test(char))
	return [chars.reduce((sum, _, i) => sum + advance(chars, i, font), 0), chars.length]
}, 5000)

function advance(chars: readonly string[], i: number, font: TextFont): number {
	const char = chars[i] ?? ''
	// Arabic has no italic: beside the serif stands Plex Sans Arabic 500.
	const weight = weightOf(font)
	const forms = FORMS[weight].get(char)
	if (forms) return arabicAdvance(chars, i, forms, weight)
	const code = char.codePointAt(0) ?? 0
	const sign = SIGNS.indexOf(char)
	// An accent changes no width: e with acute is as wide as e.
	const plain = char === NO_BREAK ? 0x20 : code > 0x7e ? (char.normalize('NFD').codePointAt(0) ?? code) : code
	return (
		ASCII[font][plain - 0x20] ?? (sign >= 0 ? SIGN_WIDTHS[font][sign] : undefined) ?? MARKS[weight].get(char) ?? UNKNOWN
	)
}

function arabicAdvance(
	chars: readonly string[],
	i: number,
	forms: readonly number[],
	weight: 'medium' | 'semibold',
): number {
	const char = chars[i] ?? ''
	const afterLam = chars[i - 1] === LAM && ALEFS.includes(char)
	const joinsBefore = (FORMS[weight].get(chars[i - 1] ?? '')?.length === 4 || chars[i - 1] === '\u0640') && !afterLam
	// The alef of a ligature is inside the lam's glyph.
	if (afterLam) return 0
	const next = chars[i + 1] ?? ''
	if (char === LAM && next !== '' && ALEFS.includes(next)) return LAM_ALEF[weight][joinsBefore ? 1 : 0]
	const joinsAfter = forms.length === 4 && (FORMS[weight].has(next) || next === '\u0640')
	return forms[(joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0)] ?? UNKNOWN
}

function lettersOf(column: 1 | 2): ReadonlyMap<string, readonly number[]> {
	return new Map(ARABIC_LETTERS.flatMap((row) => [...row[0]].map((letter) => [letter, row[column]] as const)))
}

function signsOf(column: 1 | 2): ReadonlyMap<string, number> {
	return new Map(ARABIC_SIGNS.map((row) => [row[0], row[column]] as const))
}

function numbers(text: string): readonly number[] {
	return text.split(' ').map(Number)
}

import type { Lang } from '../../core/record/lang.ts'
import { Downloads } from '../lists/Downloads.tsx'
import { About } from './About.tsx'
import { Corrections } from './Corrections.tsx'

/** What stands under the lists and is read by few: files to take away, corrections, and what the record is. */
export default function Foot({ lang }: { readonly lang: Lang }) {
	return (
		<>
			<Downloads lang={lang} />
			<Corrections lang={lang} />
			<About lang={lang} />
		</>
	)
}

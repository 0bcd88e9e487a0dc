import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Job } from './useJob.ts'

/** How far something has come, or what came of it. */
export function JobLine({ job, lang }: { readonly job: Job; readonly lang: Lang }) {
	const { slow, share, said } = job
	return (
		<div className="job">
			{slow && (
				<>
					<progress
						aria-label={say('studio.making', lang)}
						{...(share === null ? {} : { value: Math.round(share * 100), max: 100 })}
					/>
					<button type="button" className="chip" onClick={job.cancel}>
						{say('page.cancel', lang)}
					</button>
				</>
			)}
			<p className={said?.failed ? 'job-said job-failed' : 'job-said'} role="status">
				{said?.text ?? (job.running ? `${say('studio.making', lang)}…` : '')}
			</p>
		</div>
	)
}

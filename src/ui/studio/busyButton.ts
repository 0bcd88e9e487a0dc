import type { Job } from './useJob.ts'

/**
 * Of a button that starts a job. While one runs it keeps the focus and does nothing: a button that is switched off drops
 * the focus of whoever has just pressed it.
 * @param can whether there is anything to be made at all
 */
export function busyButton(can: boolean, { running }: Job): { disabled: boolean; 'aria-disabled'?: true } {
	return running ? { disabled: false, 'aria-disabled': true } : { disabled: !can }
}

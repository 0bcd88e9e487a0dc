/**
 * Loads the page anew, at the same address. What hangs is let go first: a browser has six connections to a host
 * (HTTP/1.1), and where files that do not come hold them all, the page itself would wait behind them as long as they hang.
 */
export function loadAgain(): void {
	window.stop()
	window.location.reload()
}

import { Component, type ReactNode } from 'react'

/** Keeps a part of the page that fails (a file that did not arrive, a fault of ours) from taking the rest with it. */
export class Boundary extends Component<
	{ readonly fallback: ReactNode; readonly children: ReactNode },
	{ readonly failed: boolean }
> {
	override state = { failed: false }
	static getDerivedStateFromError(): { failed: boolean } {
		return { failed: true }
	}
	override render(): ReactNode {
		return this.state.failed ? this.props.fallback : this.props.children
	}
}

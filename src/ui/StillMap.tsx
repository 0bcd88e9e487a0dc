export default function StillMap(_props: Record<string, unknown>) {
	return null
}

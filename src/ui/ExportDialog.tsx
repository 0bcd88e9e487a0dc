export default function ExportDialog(_props: Record<string, unknown>) {
	return null
}

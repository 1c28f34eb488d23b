declare module '*.svg?shapes' {
	const shapes: string;
	export default shapes;
}

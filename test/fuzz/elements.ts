// Types of elements of slices, and the letters that stand for them in the Go code of generators.

export interface Element {
	readonly type: string
	/** The value made of an int. */
	readonly of: (i: string) => string
}

/** An element that refers to something. */
export interface Pointing extends Element {
	/** Looks at an x that may be zero. */
	readonly see: string
	/** An int made of an x that is not zero, which it may need: another one for a zero x, or a panic. */
	readonly key: string
}

export const pointing: readonly Pointing[] = [
	{ type: '*int', of: (i) => `pointer_0(${i})`, see: 'event(x != nil && *x > 0)', key: '*x' },
	{ type: 'string', of: (i) => `fmt.Sprint("v", ${i})`, see: 'event(x)', key: 'int(x[1])' },
	{ type: 'any', of: (i) => i, see: 'event(x)', key: 'x.(int)' },
	{ type: '[]int', of: (i) => `numbers(${i})`, see: 'event(x)', key: 'len(x)' },
	{ type: 'box_0', of: (i) => `box_0{pointer_0(${i}), ${i}}`, see: 'event(x.p == nil, x.n)', key: '*x.p' },
	{ type: 'func() int', of: (i) => `function_0(${i})`, see: 'if x != nil {\n\tevent(x())\n}', key: 'x()' },
	{ type: 'error', of: (i) => `fmt.Errorf("e%d", ${i})`, see: 'event(x)', key: 'int(x.Error()[1])' },
	{ type: 'map[int]bool', of: (i) => `map[int]bool{${i}: true}`, see: 'event(len(x))', key: 'len(x)' },
	{ type: '[2]*int', of: (i) => `[2]*int{pointer_0(${i})}`, see: 'event(x[0] == nil)', key: '*x[0]' },
	{ type: 'name_0', of: (i) => `name_0(fmt.Sprint(${i}))`, see: 'event(x)', key: 'int(x[0])' },
	{ type: '*box_0', of: (i) => `&box_0{n: ${i}}`, see: 'if x != nil {\n\tx.n++\n\tevent(x.n)\n}', key: 'x.n' },
]

/** What {@link pointing} elements need, and a look at those that have been set. */
export const pointingHelpers: readonly string[] = [
	'type box_0 struct {\n\tp *int\n\tn int\n}',
	'type name_0 string',
	'func pointer_0(i int) *int { return &i }',
	'func function_0(i int) func() int { return func() int { return i } }',
	'func see_0(s []E) {\n\tfor _, x := range s {\n\t\tif isSet_0(x) {\n\t\t\tSEE\n\t\t}\n\t}\n}',
	'func isSet_0(x any) bool {\n\tv := reflect.ValueOf(x)\n\treturn v.IsValid() && !v.IsZero()\n}',
]

/**
 * The Go code that a text stands for: `E` is the type of the elements, `V(…)` the value made of an int, and `SEE` and
 * `KEY` are what is done with an x. What stands in the parentheses of V has none.
 */
export function concrete(text: string, element: Element & Partial<Pointing>): string {
	return text
		.replace(/\bSEE\b/g, () => element.see ?? '')
		.replace(/\bKEY\b/g, () => element.key ?? '')
		.replace(/\bE\b/g, element.type)
		.replace(/\bV\(([^()]*)\)/g, (_, value: string) => element.of(value))
}

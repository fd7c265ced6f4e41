export { applyEdits, mergeable, originalIndex } from './apply.ts'
export { type Edit, type ImportNeed, Refusal } from './edit.ts'
export { Editor, type NameService } from './editor.ts'
export { blankImportEdit, importEdits, unusedImportEdits } from './imports.ts'

/// A cell as the kernel takes it: Swift source, and where the learner sees it.
package struct CellInput: Hashable, Sendable {
    /// The cell's label, unique in its lesson. Running a cell of the same label again replaces it.
    package var id: String
    package var source: String
    /// The lesson's file, as diagnostics shall name it: "02-fine-tuning/en.md".
    package var file: String
    /// The line of `source`'s first line in `file`, from 1.
    package var line: Int

    package init(id: String, source: String, file: String, line: Int) {
        (self.id, self.source, self.file, self.line) = (id, source, file, line)
    }
}

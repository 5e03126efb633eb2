/// Why a learner's database cannot be used as it is. Nothing in the file is changed when one of these is thrown.
package enum StoreError: Error, Hashable {
    /// Some other program's database, or a file that is none.
    case foreign(path: String)
    /// Written by a later imbik: `version` of its format, of which we know those up to `known`.
    case newer(path: String, version: Int, known: Int)
    /// It is ours, and its contents contradict themselves.
    case damaged(path: String, detail: String)
    /// The file or its folder may not be written or made.
    case unwritable(path: String)
    /// No space is left on the device.
    case full(path: String)
    /// Another program held the file for longer than we wait.
    case busy(path: String)
    /// The device failed, or SQLite reports what is not foreseen.
    case failed(path: String, detail: String)
}

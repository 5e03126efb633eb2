package import QuerySpelling

/// Why a file of predictions cannot be used. Nothing in it is changed when one of these is thrown.
package enum CacheError: Error, Hashable {
    case absent(path: String)
    /// Some other program's database, or a file that is none.
    case foreign(path: String)
    /// Written by a later imbik.
    case newer(path: String, version: Int, known: Int)
    case damaged(path: String, detail: String)
    /// Its queries are folded by the rules of another language.
    case otherLanguage(path: String, found: QueryLanguage, asked: QueryLanguage)
    case unwritable(path: String)
    case full(path: String)
    case busy(path: String)
    case failed(path: String, detail: String)
}

import GRDB

/// Runs `body`; what SQLite throws becomes a `CacheError` about the file at `path`.
func explainingFailures<Value>(of path: String, _ body: () throws -> Value) throws(CacheError) -> Value {
    do {
        return try body()
    } catch let error as CacheError {
        throw error
    } catch let error as DatabaseError {
        let detail = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_NOTADB: throw .foreign(path: path)
        case .SQLITE_CORRUPT: throw .damaged(path: path, detail: detail)
        case .SQLITE_FULL: throw .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: throw .unwritable(path: path)
        default: throw .failed(path: path, detail: detail)
        }
    } catch {
        throw .failed(path: path, detail: "\(error)")
    }
}

import Foundation
import GRDB

/// Runs `body`; what SQLite throws becomes a `StoreError` about the database at `path`.
func explainingFailures<Value>(of path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
    do {
        return try body()
    } catch let error as StoreError {
        throw error
    } catch let error as DatabaseError {
        throw StoreError(error, path: path)
    } catch {
        throw .failed(path: path, detail: "\(error)")
    }
}

extension StoreError {
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unwritable(path: path)
        default: self = .failed(path: path, detail: detail)
        }
    }
}

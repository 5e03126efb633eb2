import Diagnostics
import Foundation
import GRDB

/// `progress.json`, where imbik kept progress before it had a database.
enum OldProgressFile {
    /// Takes over what the file in `folder` says. The file stays as it is.
    ///
    /// - Returns: what to tell the learner if there is a file that cannot be understood.
    static func takeOver(from folder: String, into database: Database, at time: Date) throws -> Explanation? {
        let path = folder + "/progress.json"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path),
            let progress = try? JSONDecoder().decode(Progress.self, from: data), progress.version == Progress.version
        else {
            return Explanation(
                "the old progress file cannot be understood, so the course starts from the beginning", place: path,
                hint: "it was left as it is")
        }
        try ProgressRows.write(progress, since: Progress(), at: time, to: database)
        return nil
    }
}

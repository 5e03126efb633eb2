import Diagnostics
import Foundation
import JSON
import LanguageModels
import OfflineInference
import Testing

@Suite("A job killed at any instant goes on where it was, and its file ends up the same")
struct KilledJobTests {
    /// A child process answers the queries and is killed by the kernel (SIGKILL) after some microseconds, again and again.
    @Test func nothingIsLostOrDoubled() async throws {
        let folder = try Folder()
        let count = 300
        let task = try Jobs.tasks(Jobs.model().tokenizer)[1]
        let expected = try Jobs.run(task, on: Jobs.queries(count), width: 4).answers
        let path = folder.file("predictions.jsonl")
        var (kills, seen) = (0, 0)
        var delay: UInt32 = 3_000
        while kills < 60 {
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, count = count as Int, delay = delay as UInt32] in
                Thread.detachNewThread {
                    usleep(delay)
                    kill(getpid(), SIGKILL)
                }
                try answerAll(path: path, count: count)
                while true { sleep(1) }
            }
            kills += 1
            delay = 3_000 + (delay &* 7919) % 60_000
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            #expect(expected.hasPrefix(text), "kill \(kills): what is there is the beginning of the whole")
            #expect(text.utf8.count >= seen, "nothing that was there is lost")
            seen = text.utf8.count
            if text == expected { break }
        }
        #expect(kills > 3, "the job was killed on its way")
        try answerAll(path: path, count: count)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
    }
}

private func answerAll(path: String, count: Int) throws {
    let file = try PredictionFile(path: path, resuming: true)
    let model = try Jobs.model()
    let job = InferenceJob(try Jobs.tasks(model.tokenizer)[1], model, modelHash: "tiny", width: 4)
    var reader = Jobs.reader(of: Jobs.queries(count), chunk: 4096)
    _ = try job.run(
        &reader, after: file.lastLine, words: { $0.english },
        write: { (_, answers) throws(InferenceError) in try file.append(answers) }, progress: { _ in true })
}

import HTTP
import Dispatch
import Foundation
import JSON
import PredictionService
import Synchronization
import Testing

@Suite("What is missing is computed once, however many ask, and within limits")
struct MissDeskTests {
    private func ask(_ service: PredictionService, _ query: String) -> String {
        service.reply(to: .local("POST", "/predict", body: "{\"text\": \"\(query)\"}")).response.text
    }

    /// Twenty ask before anybody computes; the desk then has one query.
    @Test func theSameQueryIsComputedOnce() {
        let desk = MissDesk(capacity: 100)
        let service = makeService(misses: desk)
        let answers = Mutex<[String]>([])
        let group = DispatchGroup()
        for number in 0..<20 {
            group.enter()
            Thread.detachNewThread {
                let answer = ask(service, number % 2 == 0 ? "Who?" : "who?")
                answers.withLock { $0.append(answer) }
                group.leave()
            }
        }
        var computed = 0
        while answers.withLock({ $0.isEmpty }) {
            let misses = desk.next(atMost: 8)
            computed += misses.count
            #expect(misses.map(\.key) == ["who?"])
            // The others come meanwhile.
            usleep(200_000)
            for miss in misses { desk.finish(miss, .computed(ServedPrediction(answer: "{\"label\":\"me\"}", computedAt: 9))) }
            usleep(200_000)
        }
        group.wait()
        #expect(computed == 1)
        #expect(Set(answers.withLock { $0 }) == ["{\"status\":\"computed\",\"answer\":{\"label\":\"me\"},\"computed\":9}\n"])
    }

    @Test func theMissesOfOneRequestAreComputedTogether() {
        let desk = MissDesk(capacity: 100)
        let service = makeService(misses: desk)
        let answer = Mutex("")
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let body = "[{\"text\": \"a\"}, {\"text\": \"is it safe?\"}, {\"text\": \"A\"}, {\"text\": \"b\"}]"
            let text = service.reply(to: .local("POST", "/predict", body: body)).response.text
            answer.withLock { $0 = text }
            done.signal()
        }
        var misses = desk.next(atMost: 8)
        while misses.count < 2 { misses += desk.next(atMost: 8) }
        #expect(misses.map(\.query) == ["a", "b"])
        desk.finish(misses[1], .unknown(.refused("too long")))
        desk.finish(misses[0], .computed(ServedPrediction(answer: "1", computedAt: 2)))
        done.wait()
        let statuses = (try? JSONValue(parsing: answer.withLock { $0 }.utf8))?.array?.map { $0["reason"]?.string ?? $0["status"]?.string }
        #expect(statuses == ["computed", "hit", "computed", "refused"])
    }

    @Test func whoeverComesTooLateOrTooMany() {
        var limits = ServiceLimits()
        limits.answerSeconds = 0
        let desk = MissDesk(capacity: 1)
        let service = makeService(misses: desk, limits: limits)
        #expect(ask(service, "a").contains("\"late\""))
        #expect(ask(service, "b").contains("\"busy\""))
        #expect(ask(service, "a").contains("\"late\""), "it waits for the same")
        #expect(desk.next(atMost: 5).map(\.query) == ["a"])
    }

    @Test func aClosedDeskFinishesWhatWaits() {
        var limits = ServiceLimits()
        limits.answerSeconds = 0
        let desk = MissDesk(capacity: 10)
        let service = makeService(misses: desk, limits: limits)
        _ = ask(service, "a")
        desk.close()
        #expect(ask(service, "b").contains("\"busy\""))
        #expect(desk.next(atMost: 5).map(\.query) == ["a"])
        #expect(desk.next(atMost: 5) == [])
    }
}

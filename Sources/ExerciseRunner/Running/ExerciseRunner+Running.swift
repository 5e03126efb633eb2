import CellKernel
import Glibc

extension ExerciseRunner {
    /// Asks a worker one request after the other. One that ends costs the request that it was at; for the next it is started
    /// again, within limits.
    package func run(_ worker: CompiledWorker, _ requests: [WorkerRequest], limits: WorkerLimits = WorkerLimits()) -> WorkerReport {
        let started = ContinuousClock.now
        var log = WorkerLog(most: limits.logBytes)
        var outcomes: [RequestOutcome] = []
        var spent = Duration.zero
        var starts = 0
        var conversation: WorkerConversation?
        for request in requests {
            if conversation == nil {
                guard starts <= limits.restarts, spent < limits.total else { break }
                starts += 1
                switch WorkerConversation.start(worker, self, limits) {
                case .success(let new): conversation = new
                case .failure(let failure):
                    // A worker that ends before it is asked will do so again.
                    log.append(failure.log)
                    outcomes.append(failure.outcome)
                    return report(outcomes + later(requests.count - outcomes.count, after: failure.outcome))
                }
            }
            guard let asked = conversation else { break }
            outcomes.append(asked.ask(request, most: min(limits.request, max(limits.total - spent - asked.processorTime, .milliseconds(100)))))
            if !asked.isAlive {
                asked.close()
                spent += asked.processorTime
                log.append(asked.log)
                conversation = nil
            }
        }
        if let conversation {
            conversation.close()
            log.append(conversation.log)
        }
        return report(outcomes + later(requests.count - outcomes.count, after: nil))

        func report(_ outcomes: [RequestOutcome]) -> WorkerReport {
            WorkerReport(
                outcomes: outcomes, log: worker.naming(log.text), isLogCut: log.isCut, duration: .now - started, restarts: max(0, starts - 1))
        }
    }

    /// What is said of requests that nobody came to.
    private func later(_ count: Int, after failure: RequestOutcome?) -> [RequestOutcome] {
        let outcome: RequestOutcome =
            if case .notRun = failure { failure ?? .notReached } else { .notReached }
        return Array(repeating: outcome, count: max(0, count))
    }
}

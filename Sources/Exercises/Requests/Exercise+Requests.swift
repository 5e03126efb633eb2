import JSON

extension Exercise {
    /// Every call that the checks make; the same for the same seed.
    package func requests(seed: UInt64, models: ModelSource) -> RequestPlan {
        var plan = RequestPlan(entries: [])
        for check in checks {
            func add(_ arguments: [JSONValue], modelValue: JSONValue? = nil) {
                let request = Request(check: check.id, call: check.call, arguments: arguments)
                plan.entries.append(RequestPlan.Entry(request: request, modelValue: modelValue))
            }
            switch check.input {
            case .values(let arguments): add(arguments)
            case .random(let random): random.arguments(seed: seed, check: check.id).forEach { add($0) }
            case .model(let questions):
                for question in questions {
                    if let answer = models(question) {
                        add(answer.arguments, modelValue: answer.expected)
                    } else {
                        plan.missingModels[check.id] = question.model
                    }
                }
            }
        }
        return plan
    }

    /// The requests to the judge that these answers make necessary: where an output's other demands hold.
    package func judgeRequests(_ plan: RequestPlan, answers: [CallOutcome], solution: [CallOutcome]) -> [JudgeRequest] {
        plan.entries.indices.flatMap { index -> [JudgeRequest] in
            let request = plan.entries[index].request
            guard let check = check(request.check), let value = answers[index].value,
                let call = call(named: request.call), call.result.mismatch(value) == nil
            else { return [] }
            let expected = plan.expected(at: index, solution: solution)
            guard check.demands.allSatisfy({ $0.mistake(in: value, request, expected: expected, judged: nil) == nil }) else { return [] }
            return check.demands.compactMap { demand in
                switch demand {
                case .equal, .property: nil
                case .judged(let name, _):
                    JudgeRequest(
                        index: index,
                        request: Request(check: request.check, call: name, arguments: request.arguments + [value]))
                }
            }
        }
    }
}

/// A question to the judge about one output.
package struct JudgeRequest: Hashable, Sendable {
    /// Of the request that the output belongs to.
    package var index: Int
    package var request: Request
}

extension RequestPlan {
    /// What the author's solution or the model gives for a request, as far as somebody knows.
    func expected(at index: Int, solution: [CallOutcome]) -> Expected {
        Expected(model: entries[index].modelValue, solution: solution.indices.contains(index) ? solution[index].value : nil)
    }

    struct Expected {
        var model: JSONValue?
        var solution: JSONValue?
    }
}

internal import Diagnostics

// Numbers that a cell asks training for, refused before anything is computed.

func check(_ name: Phrase, atLeastOne value: Int) throws(RequestError) {
    guard value >= 1 else { throw .number(name, value: "\(value)", must: "at least 1") }
}

func check(_ name: Phrase, aboveZero value: Double) throws(RequestError) {
    guard value > 0, value.isFinite else { throw .number(name, value: value.short(), must: "a number above 0") }
}

extension Tuning {
    func check() throws(RequestError) {
        switch self {
        case .full: return
        case .lora(let rank, let alpha, let dropout):
            try ImbikLab.check("the rank of LoRA", atLeastOne: rank)
            if let alpha { try ImbikLab.check("the alpha of LoRA", aboveZero: alpha) }
            guard dropout >= 0, dropout < 1 else {
                throw .number("the dropout of LoRA", value: dropout.short(), must: "from 0 to below 1")
            }
        }
    }
}

extension Student {
    func check() throws(RequestError) {
        switch self {
        case .layers(let count): try ImbikLab.check("the student's number of layers", atLeastOne: count)
        case .network(let layers, let width, let heads, let feedForwardWidth):
            try ImbikLab.check("the student's number of layers", atLeastOne: layers)
            try ImbikLab.check("the student's width", atLeastOne: width)
            try ImbikLab.check("the student's number of heads", atLeastOne: heads)
            try ImbikLab.check("the student's feed-forward width", atLeastOne: feedForwardWidth)
        }
    }
}

#if canImport(Glibc)
    import Glibc
#endif

/// How large the steps are, from the first to the last: a rise from nothing, then a fall.
package struct LearningRateSchedule: Hashable, Sendable {
    package enum WarmUp: Hashable, Sendable {
        case steps(Int)
        /// Of all steps, rounded up.
        case fraction(Double)
    }

    package enum Fall: Hashable, Sendable {
        case constant
        /// In a straight line to this fraction of the peak.
        case linear(to: Double)
        /// Along half a cosine to this fraction of the peak: Loshchilov & Hutter 2017, arXiv:1608.03983, eq. 5.
        case cosine(to: Double)
    }

    /// The largest learning rate.
    package var peak: Double
    package var warmUp: WarmUp
    package var fall: Fall

    package init(peak: Double, warmUp: WarmUp = .fraction(0.06), fall: Fall = .linear(to: 0)) {
        precondition(peak > 0 && peak.isFinite, "a learning rate is positive")
        (self.peak, self.warmUp, self.fall) = (peak, warmUp, fall)
    }

    package func warmUpSteps(of steps: Int) -> Int {
        switch warmUp {
        case .steps(let count): min(count, steps)
        case .fraction(let fraction): min(Int((fraction * Double(steps)).rounded(.up)), steps)
        }
    }

    /// The learning rate of step `step` (from 0) of `steps`. The first step has already a part of the peak; the stated
    /// fraction is what the step after the last would have.
    package func rate(step: Int, of steps: Int) -> Double {
        let rising = warmUpSteps(of: steps)
        if step < rising { return peak * Double(step + 1) / Double(rising) }
        let done = Double(step - rising) / Double(max(steps - rising, 1))  // 0 ..< 1
        switch fall {
        case .constant: return peak
        case .linear(let last): return peak * (1 - (1 - last) * done)
        case .cosine(let last): return peak * (last + (1 - last) * (1 + cos(.pi * done)) / 2)
        }
    }
}

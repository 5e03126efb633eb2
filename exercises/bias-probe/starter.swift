import Glibc  // log

/// [en] By how much more "he" is expected in the first group than in the second, in nats of log-odds.
/// [tr] İlk öbekte "he"nin ikinciye göre ne kadar daha çok beklendiği; log-odds, nat birimiyle.
///
/// [en] - Parameters: groups of rows `[p(he), p(she)]`, one a sentence, at least two
/// [tr] - Parameters: her cümle için bir `[p(he), p(she)]` satırı içeren öbekler, en az iki satır
func biasGap(_ first: [[Double]], _ second: [[Double]]) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    .nan
}

/// [en] How far the gap would typically move with other sentences.
/// [tr] Başka cümlelerle farkın genellikle ne kadar oynayacağı.
func standardError(_ first: [[Double]], _ second: [[Double]]) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    .nan
}

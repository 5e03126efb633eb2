extension Turkish {
    static let quizzes = #"""
# Keys of quizzes
the quiz '{0}' cannot be asked: in '{1}', {2}
= '{0}' sorusu sorulamıyor; '{1}' ifadesinde: {2}
'imbik check' says more
= daha çoğunu 'imbik check' söyler
numbers, the names in 'vary', {0}, brackets, {1}, and model("smollm2").parameters
= sayılar, 'vary' altındaki adlar, {0}, ayraçlar, {1} ve model("smollm2").parameters
nothing stands here
= burada bir şey yok
write arithmetic: 2 * rank * width
= bir aritmetik ifadesi yaz: 2 * rank * width
the arithmetic is longer than {0} bytes
= ifade {0} bayttan uzun
'{0}' is no arithmetic
= '{0}' aritmetik değil
there may be {0}
= şunlar olabilir: {0}
something is missing here
= burada bir şey eksik
'{0}' is missing here
= burada '{0}' eksik
an operator is missing before '{0}'
= '{0}' öncesinde bir işleç eksik
operators have spaces on both sides or on none: {0}
= işleçlerin ya iki yanında boşluk olur ya hiç olmaz: {0}
there is no operator '{0}' here
= burada '{0}' diye bir işleç yok
operators: {0}
= işleçler: {0}
the quiz has no 'vary'
= soruda 'vary' yok
names in 'vary': {0}
= 'vary' altındaki adlar: {0}
nothing is called '{0}'
= '{0}' adında bir şey yok
there is no function '{0}'
= '{0}' diye bir işlev yok
functions: {0}
= işlevler: {0}
'{0}' takes at least {1} numbers, not {2}
= '{0}' en az {1} sayı alır; verilen {2}
'{0}' takes 1 number, not {1}
= '{0}' 1 sayı alır; verilen {1}
'{0}' takes {1} numbers, not {2}
= '{0}' {1} sayı alır; verilen {2}
'model(…)' stands here without a fact
= 'model(…)' burada bir bilgi adı olmadan duruyor
facts: {0}
= bilgiler: {0}
a model has no fact '{0}'
= bir modelin '{0}' diye bir bilgisi yok
'{0}' is no decimal number
= '{0}' ondalık bir sayı değil
write 4096, 1_000_000, 0.5 or 1e6
= 4096, 1_000_000, 0.5 ya da 1e6 gibi yaz
this divides by zero
= bu, sıfıra bölüyor
this has no finite value
= bunun sonlu bir değeri yok
{0} is beyond 2^53, where whole numbers are no longer exact
= {0}, 2^53 sınırının ötesinde; orada tam sayılar artık kesin değil
ask in a larger unit
= daha büyük bir birimle sor
'imbik model fetch {0}' gets it
= 'imbik model fetch {0}' onu getirir
a brace '{0}' stands alone
= '{0}' ayracı tek kalmış
arithmetic stands in {…}; a brace itself is written twice
= aritmetik {…} içinde durur; ayracın kendisi iki kez yazılır
"""#
}

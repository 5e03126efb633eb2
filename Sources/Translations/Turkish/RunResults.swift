extension Turkish {
    static let runResults = #"""
# Measuring speed
1 thread
= 1 iş parçacığı
{0} threads
= {0} iş parçacığı
{0}  {1} {2}  ({3} to {4}, {5} runs, {6}, at most {7})
= {0}  {1} {2}  ({3}–{4}, {5} koşu, {6}, en çok {7})
verified: {0}
= doğrulandı: {0}
{0}, {1} cores, {2}
= {0}, {1} çekirdek, {2}
{0}; {1} texts are the same alone and together
= {0}; {1} metin tek başına da bir arada da aynı
{0} queries have the same label and probability alone and together; {1}
= {0} sorgunun etiketi ve olasılığı tek başına da bir arada da aynı; {1}
one at a time {0} queries/s, with the examples kept between them {1}
= teker teker saniyede {0} sorgu, örnekler aralarında saklanırken {1}
every answer was the prediction of its query, from the cache
= her yanıt kendi sorgusunun tahminiydi, önbellekten geldi
every lookup gave the prediction of its query
= her arama kendi sorgusunun tahminini verdi
each edit changed its page
= her düzeltme kendi sayfasını değiştirdi
all {0} pages were written
= {0} sayfanın hepsi yazıldı
every run showed the right sum
= her koşu doğru toplamı gösterdi
the {0} tokens of {1} bytes give the same bytes back
= {1} baytın {0} belirteci aynı baytları geri veriyor
{0}, {1} numbers: {2}
= {0}, {1} sayı: {2}
loss {0} nats; along its gradient it rises by {1} instead of {2}
= kayıp {0} nat; gradyanı boyunca {2} yerine {1} artıyor
{0}; in {1} it is {2}, the cosine of the gradients {3}
= {0}; {1} kesinliğinde {2}, gradyanların kosinüsü {3}
4 greedy tokens agree with the plain forward pass
= 4 açgözlü belirteç yalın ileri geçişle uyuşuyor
{0} tokens at once give the scores of the same tokens in pieces
= bir arada {0} belirteç, parça parça okununca da aynı puanları veriyor
# Checking and running lessons
1 lesson text
= 1 ders metni
{0} lesson texts
= {0} ders metni
1 error
= 1 hata
{0} errors
= {0} hata
1 warning
= 1 uyarı
{0} warnings
= {0} uyarı
failed: {0}
= başarısız: {0}
1 cell
= 1 hücre
{0} cells
= {0} hücre
{0}: as kept
= {0}: saklandığı gibi
{0}: outputs kept
= {0}: çıktılar saklandı
cell '{0}': {1}
= hücre '{0}': {1}
{0}\n  frozen: {1}
= {0}\n  dondurulmuş: {1}
{0}\n  now:    {1}
= {0}\n  şimdi:       {1}
its source, one before it, the compiler or the model has changed since it was frozen
= dondurulduğundan beri kaynağı, önceki bir hücre, derleyici ya da model değişmiş
it ends differently
= başka türlü bitiyor
output {0} is of another kind
= {0}. çıktı başka türden
output {0} differs
= {0}. çıktı farklı
it has {0} outputs instead of {1}
= {1} yerine {0} çıktısı var
it has no kept output; 'imbik run' keeps it
= saklanmış çıktısı yok; 'imbik run' saklar
"""#
}

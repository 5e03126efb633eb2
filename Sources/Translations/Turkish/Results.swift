extension Turkish {
    static let results = #"""
# Numbers and units
{0} %
= %{0}
{0} MB
= {0} MB
{0} MiB
= {0} MiB
{0} s
= {0} sn
{0} J
= {0} J
{0} % ({1} to {2})
= %{0} ({1} … {2})
{0} ({1} to {2})
= {0} ({1} … {2})
{0}  {1} of {2}
= {0}  {1}/{2}
tokens/s
= belirteç/sn
bytes
= bayt
damla, a small world in English and Turkish
= damla, İngilizce ve Türkçe küçük bir dünya
# While something runs
training
= eğitim
distilling
= damıtılıyor
evaluating
= değerlendiriliyor
before
= öncesi
after
= sonrası
writing  {0}
= yazılıyor  {0}
quantizing  {0}
= nicemleniyor  {0}
measuring  {0}
= ölçülüyor  {0}
validation
= doğrulama
abilities
= beceriler
senses
= anlamlar
departments
= birimler
graded {0}/{1}
= notlandı {0}/{1}
step {0} of {1}
= adım {0}/{1}
loss {0}
= kayıp {0}
{0} tokens/s
= {0} belirteç/sn
{0} left
= kalan {0}
memory: about {0} ({1}){2}
= bellek: yaklaşık {0} ({1}){2}
, {0} may be taken
= , alınabilecek: {0}
# Models
{0} comes with the course: {1}
= {0} kursla birlikte gelir: {1}
{0} is there: {1}
= {0} var: {1}
fetched {0}, {1}, verified: {2}
= {0} getirildi, {1}, doğrulandı: {2}
absent
= yok
present
= var
damaged
= bozuk
another imbik is fetching {0}; waiting for it
= başka bir imbik {0} modelini getiriyor; bekleniyor
downloading {0}  {1} of {2}
= indiriliyor {0}  {1}/{2}
unpacking {0}  {1} of {2}
= açılıyor {0}  {1}/{2}
verifying {0}
= doğrulanıyor {0}
query heads
= sorgu başları
key/value heads
= anahtar/değer başları
head width
= baş genişliği
feed-forward width
= ileri besleme genişliği
context, tokens
= bağlam, belirteç
RoPE base
= RoPE tabanı
KV cache, bytes per token
= KV önbelleği, belirteç başına bayt
embedding
= gömme
attention
= dikkat
norms
= normlar
final norm
= son norm
output
= çıktı
the embedding again
= yine gömme
count
= sayı
error
= hata
largest
= en büyüğü
all
= tümü
perplexity on {0} tokens: {1} before, {2} after ({3} %)
= {0} belirteçte şaşkınlık: önce {1}, sonra {2} (%{3})
candidate
= aday
share
= pay
log-probability
= log-olasılık
per token
= belirteç başına
# Evaluations
accuracy
= doğruluk
mean absolute error
= ortalama mutlak hata
exact match
= tam eşleşme
exact
= tam
perplexity
= şaşkınlık
R²
= R²
– (all values are the same)
= – (bütün değerler aynı)
without a number
= sayı içermeyen
{0} of {1}; {2} stands in
= {1} taneden {0}; yerine {2} konur
bits a byte
= bayt başına bit
macro-F1
= makro F1
calibration error
= kalibrasyon hatası
is \\ chosen
= asıl \\ seçilen
recall
= duyarlılık
F1
= F1
in brackets: {0} % interval, {1} bootstrap samples of the examples, seed {2}
= ayraç içinde: %{0} aralığı; örneklerden {1} bootstrap örneklemi, tohum {2}
{0}: {1} examples, {2} solved ones before each
= {0}: {1} örnek, her birinin önünde {2} çözülmüş örnek
{0}: interrupted after {1} of {2} examples
= {0}: {2} örnekten {1} tanesinden sonra kesildi
perplexity on {0} tokens of other text: {1}
= başka metnin {0} belirtecinde şaşkınlık: {1}
{0} s, {1} tokens/s
= {0} sn, {1} belirteç/sn
# Tuning and distilling
{0} before
= {0}, önce
{0} after
= {0}, sonra
perplexity of other text
= başka metnin şaşkınlığı
{0} before, {1} after
= önce {0}, sonra {1}
, since step {0}
= , {0}. adımdan beri
, {0} tokens/s
= , {0} belirteç/sn
{0} s{1}{2}
= {0} sn{1}{2}
memory at most
= en çok bellek
{0}, the whole program
= {0}, bütün program
{0}, as before ({1} were trained)
= {0}, önceki gibi ({1} tanesi eğitildi)
written
= yazılan
adapter
= uyarlayıcı
, interrupted after {0} of {1} examples
= , {1} örnekten {0} tanesinden sonra kesildi
{0} of {1}
= {0} / {1}
J/1,000 tokens
= J/1.000 belirteç
trained in
= eğitim süresi
with
= enerji
tokens/s: all models read the same texts in turn, in this run; J: processor seconds × {0} W, an estimate
= belirteç/sn: bu koşuda bütün modeller aynı metinleri sırayla okur; J: işlemci saniyesi × {0} W, bir kestirim
written: {0}
= yazılan: {0}
trained in {0}, {1} tokens/s
= eğitim {0} sürdü, {1} belirteç/sn
corpus: {0} documents, {1} bytes, {2} tokens; {3} steps
= derlem: {0} belge, {1} bayt, {2} belirteç; {3} adım
parameters {0}, file {1} bytes
= parametre {0}, dosya {1} bayt
validation, {0} documents: {1} nats a token, {2} bits a byte
= doğrulama, {0} belge: belirteç başına {1} nat, bayt başına {2} bit
right answers (held-out keys, labels and words: never in training; facts and questions: seen)
= doğru yanıtlar (ayrılan anahtarlar, etiketler ve sözcükler eğitimde hiç geçmez; olgular ve sorular geçer)
{0}-shot {1}
= {0} örnekli {1}
  {0}, {1} items: {2}
=   {0}, {1} öge: {2}
whole lines after a prompt, by probability
= bir istemden sonra bütün satırlar, olasılığa göre
   NOT {0}
=    {0} DEĞİL
P(she) / (P(she) + P(he)), by the share of "she" in the corpus (skewed on purpose)
= P(she) / (P(she) + P(he)), "she" sözcüğünün derlemdeki payına göre (bilerek çarpık)
department of a message, untuned, a choice of six: {0} of {1}
= iletinin birimi, ince ayarsız, altı seçenekten: {1} iletide {0}
the likeliest text after
= ardından gelen en olası metin
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

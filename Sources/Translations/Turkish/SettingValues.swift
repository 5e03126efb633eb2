extension Turkish {
    static let settingValues = #"""
# What settings are set to, and what they mean
1 step
= 1 adım
{0} steps
= {0} adım
1 epoch
= 1 devir
{0} epochs
= {0} devir
1 sequence
= 1 dizi
{0} sequences
= {0} dizi
1 layer
= 1 katman
{0} layers
= {0} katman
up to {0} tokens
= en çok {0} belirteç
{0} tokens
= {0} belirteç
{0} tokens: {1}
= {0} belirteç: {1}
{0} documents
= {0} belge
as given
= verildiği gibi
shuffled, seed {0}
= karışık, tohum {0}
{0} of the steps
= adımların {0} kadarı
constant
= sabit
linear to {0} of it
= doğrusal, onun {0} katına
cosine to {0} of it
= kosinüs, onun {0} katına
never
= hiçbir zaman
{0} times and {1} nats above the lowest for {2} steps
= {2} adım boyunca en düşüğün {0} katı ve {1} nat üstü
full
= tümü
nothing
= yok
answer
= yanıt
refused
= geri çevrilir
cut at the beginning
= başından kesilir
cut at the end
= sonundan kesilir
balanced
= dengeli
skewed by job, on purpose
= bilerek mesleğe göre çarpık
the whole vocabulary
= bütün sözlük
LoRA
= LoRA
{0} of {1} parameters
= {1} parametrenin {0} tanesi
{0} of the teacher's layers
= öğretmenin katmanlarından {0} tanesi
{0} of width {1}, {2} heads ({3} of keys and values), feed-forward {4}
= {0}, genişlik {1}, {2} baş ({3} anahtar ve değer başı), ileri besleme {4}
{0} of {1} keys and values
= {0}; anahtar ve değer: {1}
{0} examples
= {0} örnek
{0} examples, {1} of them known
= {0} örnek; {1} tanesi biliniyor
{0} examples, as many steps
= {0} örnek, aynı sayıda adım
every {0} steps
= {0} adımda bir
how long training goes on
= eğitimin süresi
what is computed together
= birlikte hesaplananlar
gradients added up before the parameters change
= parametreler değişmeden önce toplanan gradyanlar
of the examples in each epoch
= her devirde örneklerin sırası
of the longest steps
= en uzun adımların hızı
in which the learning rate rises
= öğrenme hızının yükseldiği adımlar
how the learning rate falls
= öğrenme hızının nasıl düştüğü
memory of the mean gradient
= ortalama gradyanın belleği
memory of the mean squared gradient
= ortalama kare gradyanın belleği
added to the root of the mean square
= karekök ortalamaya eklenir
shrinks all but norms, times the learning rate
= normlar dışında her şeyi küçültür, öğrenme hızıyla çarpılır
largest norm of the gradients
= gradyanların en büyük normu
of the loss that is shown and watched
= gösterilen ve izlenen kaybın yumuşatılması
when the loss rises
= kayıp yükselirse
whose answers are learned
= yanıtları öğrenilen model
of the factors of products
= çarpanların kesinliği
of the factors of products; sums are 32-bit floats
= çarpanların kesinliği; toplamlar 32 bit
evenly spaced, copied
= eşit aralıkla seçilip kopyalanır
a network that has learned nothing
= hiçbir şey öğrenmemiş bir ağ
draws its first weights
= ilk ağırlıklarını çeker
draws the first weights
= ilk ağırlıkları çeker
the model that is tuned
= ince ayarı yapılan model
numbers that change
= değişen sayılar
what changes: every weight
= değişen: her ağırlık
what changes: nothing
= değişen: hiçbir şey
what changes: low-rank updates beside the weights
= değişen: ağırlıkların yanındaki düşük ranklı güncellemeler
of each update
= her güncellemenin rankı
updates are scaled by alpha / rank
= güncellemeler alfa / rank ile ölçeklenir
share of an adapter's inputs dropped
= uyarlayıcı girdilerinin düşürülen payı
layers that are adapted
= uyarlanan katmanlar
draws the first factors, and what is dropped
= ilk çarpanları ve düşürülecekleri çeker
how a text is put to the model
= metnin modele nasıl verildiği
stands above the text
= metnin üstünde durur
tokens that are to be foreseen: the answer's, or all
= öngörülecek belirteçler: yanıtınkiler ya da hepsi
texts that the model can't read whole
= modelin tümünü okuyamadığı metinler
scores are divided by it before they are compared
= karşılaştırmadan önce puanlar buna bölünür
of the loss; the rest is for the tokens that came
= kayıptaki pay; kalanı gerçekten gelen belirteçlerindir
scores that student and teacher are compared on
= öğrenciyle öğretmenin karşılaştırıldığı puanlar
of each distribution
= her dağılımdan saklananlar
draws the documents
= belgeleri çeker
who "she" and "he" are in the corpus
= derlemde "she" ile "he" kimin yerine geçiyor
of the corpus, each trained on once
= derlemin belirteçleri; her biriyle bir kez eğitilir
documents end to end, beginning with a whole one
= uç uca belgeler; bütün bir belgeyle başlar
byte pairs, with the world's words whole
= bayt çiftleri; dünyanın sözcükleri bütün
the vocabulary
= sözlüğün öğrenildiği belgeler
of a pair that becomes a token
= belirteç olan bir çiftin en az sayımı
what a word that must be whole counts in addition
= bütün kalması gereken bir sözcüğe eklenen sayım
of the decoder
= çözücünün katmanları
numbers that stand for a token between the layers
= katmanlar arasında bir belirtecin yerine geçen sayılar
of attention
= dikkatin başları
width of the hidden layer
= gizli katmanın genişliği
that the model reads at most
= modelin en çok okuduğu
all are trained
= hepsi eğitilir
that share the sums
= toplamları paylaşanlar
that are learned from, in {0} steps
= {0} adımda öğrenilenler
that are trained on, in {0} steps
= {0} adımda eğitilenler
the same student without the teacher
= öğretmensiz aynı öğrenci
what all are measured on ('--heldout')
= hepsinin ölçüldüğü örnekler ('--heldout')
what the model is measured on ('--heldout', '--hold-out')
= modelin ölçüldüğü örnekler ('--heldout', '--hold-out')
that compute
= hesaplayanlar
of a busy core, for the estimate of energy
= enerji kestirimi için, çalışan bir çekirdeğin
matrices of the file that is written
= yazılan dosyanın matrisleri
"""#
}

extension Turkish {
    static let training = #"""
# Training
there is nothing to train on
= eğitilecek veri yok
one example at least is needed
= en az bir örnek gerekli
an example has {0} tokens; the model reads at most {1}; it is the first of {2} that are too long
= bir örnek {0} belirteç; model en çok {1} belirteç okur; çok uzun olan {2} örneğin ilki bu
an example has {0} tokens; the model reads at most {1}
= bir örnek {0} belirteç; model en çok {1} belirteç okur
shorten it, or ask for long examples to be cut
= kısalt ya da uzun örneklerin kesilmesini iste
cut to {0} tokens, an example has nothing left that the loss counts
= {0} belirtece kesilince bir örnekte kaybın sayacağı bir şey kalmıyor
cut at the other end, or shorten the example
= öteki ucundan kes ya da örneği kısalt
an example has no token that the loss counts
= bir örnekte kaybın saydığı hiç belirteç yok
an example needs an answer, or at least two tokens
= bir örnekte bir yanıt ya da en az iki belirteç olmalı
a sequence has {0} tokens; the model reads at most {1}
= bir dizi {0} belirteç; model en çok {1} belirteç okur
shorten the example, or ask for long examples to be cut
= örneği kısalt ya da uzun örneklerin kesilmesini iste
a sequence has the token {0}; the model's vocabulary ends at {1}
= bir dizide {0} numaralı belirteç var; modelin sözlüğü {1} numarada bitiyor
tokenize the text with the vocabulary of this very model
= metni tam bu modelin sözlüğüyle belirteçlere ayır
what the teacher thinks of a sequence of {0} tokens is not kept
= öğretmenin {0} belirteçlik bir dizi için düşündüğü saklanmamış
let the teacher read all examples again, or run it beside the student
= öğretmene bütün örnekleri yeniden okut ya da onu öğrencinin yanında çalıştır
training needs {0} of memory, and {1} are free: {2}
= eğitim için {0} bellek gerekiyor, boş olan {1}: {2}
use LoRA instead of full tuning, a smaller batch with more batches a step, or shorter sequences
= tam ince ayar yerine LoRA, adım başına daha çok ama daha küçük yığın ya da daha kısa diziler kullan
parameters
= parametreler
the model
= model
adapters
= uyarlayıcılar
gradients
= gradyanlar
AdamW's moments
= AdamW'nin momentleri
activations of {0} tokens
= {0} belirtecin etkinleşimleri
the teacher
= öğretmen
{0} is not a finite number at step {1}; the step was not taken
= {1}. adımda {0} sonlu bir sayı değil; adım atılmadı
{0} is not a finite number at step {1}; the step was not finished
= {1}. adımda {0} sonlu bir sayı değil; adım tamamlanmadı
the loss rises: {0} nats at step {1}, after {2} at its lowest (smoothed)
= kayıp yükseliyor: {1}. adımda {0} nat; en düşüğü {2} idi (yumuşatılmış)
the loss
= kayıp
a gradient
= bir gradyan
try a third of the learning rate (it was {0} at this step), clip the gradients at 1, or a longer warm-up
= öğrenme hızının üçte birini dene (bu adımda {0} idi), gradyanları 1'de kırp ya da ısınmayı uzat
try a third of the learning rate (it was {0} at this step), clip the gradients at 1 (now {1}), or a longer warm-up
= öğrenme hızının üçte birini dene (bu adımda {0} idi), gradyanları 1'de kırp (şimdi {1}) ya da ısınmayı uzat
try a third of the learning rate (it was {0} at this step), or a longer warm-up
= öğrenme hızının üçte birini dene (bu adımda {0} idi) ya da ısınmayı uzat
# Files that training keeps
the file can't be read: {0}
= dosya okunamıyor: {0}
is the path right, and the file yours?
= yol doğru mu, dosya senin mi?
free some space, or name another folder; what was there before is unchanged
= biraz yer aç ya da başka bir klasör ver; önceden orada olan değişmedi
this is not {0}
= bu, şu değil: {0}
is the path right?
= yol doğru mu?
{0} of version {1}; this program knows version {2}
= {0}, sürüm {1}; bu program {2}. sürümü bilir
use the program that wrote it, or start anew
= onu yazan programı kullan ya da baştan başla
the file has {0} bytes; it should have {1}
= dosya {0} bayt; {1} bayt olmalıydı
it was cut off or written over; remove it and start anew
= yarım kalmış ya da üzerine yazılmış; sil ve baştan başla
{0} is damaged: the checksum is another
= {0} bozulmuş: sağlama toplamı tutmuyor
remove the file and start anew
= dosyayı sil ve baştan başla
its beginning
= başı
section {0} of {1}
= {1} bölümün {0}. bölümü
a checkpoint of a training run
= bir eğitimin kayıt noktası
a file of a teacher's distributions
= bir öğretmenin dağılımlarının dosyası
{0} tensors
= {0} tensör
the checkpoint was made with another setting: {0} was {1}, now {2}
= kayıt noktası başka bir ayarla yapılmış: {0} {1} idi, şimdi {2}
resume with the settings it was made with, or remove it and start anew
= yapıldığı ayarlarla sürdür ya da silip baştan başla
the checkpoint was made with other examples
= kayıt noktası başka örneklerle yapılmış
resume with the examples it was made with, or remove it and start anew
= yapıldığı örneklerle sürdür ya da silip baştan başla
the checkpoint is of another model: it has {0}, this one {1}
= kayıt noktası başka bir modelin: onda {0} var, bunda {1}
resume with the model it was made with, or remove it and start anew
= yapıldığı modelle sürdür ya da silip baştan başla
remove it; what the teacher says will be computed again
= sil; öğretmenin dedikleri yeniden hesaplanır
what is kept there was said by another teacher
= orada saklananları başka bir öğretmen söylemiş
what is kept there was said about other examples
= orada saklananlar başka örnekler için söylenmiş
what is kept there was made with another setting: {0} was {1}, now {2}
= orada saklananlar başka bir ayarla yapılmış: {0} {1} idi, şimdi {2}
# Distilling
the texts have no labels, and without them there is only the teacher to learn from
= metinlerin etiketi yok; etiketsiz yalnız öğretmenden öğrenilebilir
give labelled examples, or let the teacher's share of the loss be 1
= etiketli örnekler ver ya da öğretmenin kayıptaki payını 1 yap
it is not known which labels the teacher chooses among
= öğretmenin hangi etiketler arasından seçeceği bilinmiyor
name them, or give labelled examples
= onları adlandır ya da etiketli örnekler ver
a student of {0} of the teacher's layers can't be made: the teacher has {1}
= öğretmenin {0} katmanından bir öğrenci yapılamaz: öğretmenin {1} katmanı var
ask for 1 to {0} layers
= 1 ile {0} arasında katman iste
a student of width {0} can't have {1} heads, {2} of them of keys and values
= {0} genişliğinde bir öğrencinin {1} başı, anahtar ve değerler için de {2} başı olamaz
the width is an even number times the heads, and these a multiple of those of keys and values
= genişlik baş sayısının çift bir katı, baş sayısı da anahtar ve değer başlarının katı olmalı
"""#
}

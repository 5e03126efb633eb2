extension Turkish {
    static let settings = #"""
# Names of settings, as a run prints and keeps them
AdamW β₁
= AdamW β₁
AdamW β₂
= AdamW β₂
AdamW ε
= AdamW ε
LoRA seed
= LoRA tohumu
alpha
= alfa
base
= temel
batch
= yığın
batches a step
= adım başına yığın
checkpoint
= kayıt noktası
clipping
= kırpma
compared
= karşılaştırılan
context
= bağlam
control
= denetim öğrencisi
corpus seed
= derlem tohumu
dropout
= seyreltme (dropout)
entries kept
= saklanan girdiler
examples
= örnekler
feed-forward
= ileri besleme
given up
= vazgeçme
heads
= başlar
held out
= ayrılan
instruction
= yönerge
layers
= katmanlar
learned from
= öğrenilen kaynak
learning rate
= öğrenme hızı
least count
= en küçük sayım
length
= uzunluk
loss on
= kaybın saydığı
number of settings
= ayar sayısı
order
= sıra
precision
= kesinlik
pronouns
= adıllar
rank
= rank
reserved count
= ayrılmış sayı
row
= satır
seed
= tohum
smoothing
= yumuşatma
stored as
= saklanma biçimi
student
= öğrenci
student's seed
= öğrencinin tohumu
targets
= hedefler
teacher
= öğretmen
teacher's share
= öğretmenin payı
temperature
= sıcaklık
template
= şablon
texts
= metinler
then
= sonra
threads
= iş parçacıkları
too long
= çok uzun olanlar
trained
= eğitilen
tuning
= ince ayar
vocabulary
= sözlük
warm-up
= ısınma
watts
= watt
weight decay
= ağırlık azaltma
width
= genişlik
"""#
}

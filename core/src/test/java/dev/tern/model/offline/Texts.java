package dev.tern.model.offline;

/** The documents which the tests read, written for them. */
final class Texts {

    /** A README of about forty sentences with headings, code, a table and lists. */
    static final String README = """
        # Heron

        [![build](https://img.example/heron.svg)](https://ci.example/heron)

        Heron is a command-line tool that watches folders of photographs and files them by date and place. It was \
        written for people who empty a camera card every evening and never sort the pictures afterwards. Heron \
        runs on Linux, macOS and Windows and never sends a picture over the network.

        ## Features

        - Reads the capture time and the **GPS position** from JPEG, HEIC and RAW files.
        - Detects duplicates by comparing a perceptual hash, so that a resized copy is still recognised.
        - Moves a picture only after its copy has been verified byte by byte.
        - Undo: every run can be reverted with one command.

        ## Installing

        Heron needs Java 17 or newer. Download the archive from the release page and unpack it anywhere. \
        There is no installer, because the tool writes only to the folders you name.

        ```sh
        curl -LO https://example.org/heron.zip
        unzip heron.zip && ./heron --version
        ```

        ## Watching a folder

        Start the watcher with `heron watch <inbox> <library>`. The watcher notices new files within two seconds \
        and waits until a file has stopped growing before it touches it. If the library lies on a network share, \
        Heron polls the share every 30 seconds instead, since shares do not report changes reliably. \
        The watcher keeps running when a disk is unplugged and resumes as soon as the disk returns.

        ## Duplicates

        Two pictures count as duplicates when their hashes differ in at most five bits. The older file is kept \
        and the newer one goes to the folder `duplicates`, where it stays for 90 days. \
        Nothing is ever deleted before that time has passed. Set the option `--keep-duplicates` to keep them all.

        ## Options

        | Option | Default | Meaning |
        | --- | --- | --- |
        | `--threads` | 4 | How many files are hashed at the same time |
        | `--layout` | year/month | How the folders of the library are named |
        | `--dry-run` | off | Show what would happen without moving a file |

        ## Places

        Heron turns a GPS position into the name of a town with a bundled gazetteer of 140,000 places. \
        The gazetteer was compiled from public-domain data and takes 9 megabytes. \
        Pictures without a position are filed under the place of the picture taken closest in time, provided \
        that both were taken on the same day.

        ## Performance

        A laptop from 2021 files about 2,000 pictures per minute. Hashing takes most of the time, so a faster \
        disk helps less than more processor cores. Memory use stays below 300 megabytes, because pictures are \
        read in tiles.

        ## Troubleshooting

        If pictures end up in the wrong month, the clock of the camera was probably set to another time zone. \
        Correct it with `heron shift --hours`, which rewrites the capture time of a whole folder. \
        The log file `heron.log` records every decision together with its reason.

        ## Contributing

        Bug reports are welcome and should contain the log file. Run `./mvnw verify` before you open a pull \
        request.

        ## License

        Heron is distributed under the MIT License.
        """;

    /** An article in plain text, hard-wrapped and without headings. */
    static final String ARTICLE = """
        Tide mills ground grain on the coasts of Europe for almost a thousand years. A tide
        mill stands on a dam across a small inlet. When the tide rises, the water pushes a
        gate open and fills the pond behind the dam; when it falls, the gate shuts by itself
        and the miller lets the water out through the wheel.

            The oldest known tide mill was built on Strangford Lough in Ireland around the
        year 619. Its horizontal wheel turned a millstone 83 centimetres wide. Archaeologists
        found the remains in 1999, when they were looking for a monastery garden.

        A miller could work for about four hours after each high tide. Because the tide comes
        fifty minutes later every day, the working hours moved around the clock, and millers
        often ground their flour at night. Dr. Ellen Marsh has called it "the first shift work
        of the Middle Ages".

        By 1800 there were some 800 tide mills around the Atlantic. Steam engines made them
        unprofitable within two generations, since steam does not wait for the moon. Most of
        the ponds silted up, and their dams now carry roads.

        A few mills have been restored. The mill at Woodbridge in Suffolk still sells flour
        that it grinds with the tide. Interest has grown again because the same principle
        drives modern tidal power stations, the largest of which stands in South Korea.
        """;

    static final String JAPANESE = """
        # カワセミ

        カワセミは写真を日付と場所で整理するツールです。ネットワークに写真を送信することはありません。

        ## 重複

        重複した写真は九十日間フォルダに保存されます。その後に削除されます。
        """;

    private Texts() {}

    static String document(String text) {
        return "<document>\n" + text + "\n</document>";
    }

    static String source(int index, String text) {
        return "<source index=\"" + index + "\">\n" + text + "\n</source>\n";
    }
}

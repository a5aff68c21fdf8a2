package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/** What differs from record to record: {@code ${name}} in a template. */
enum Slot {
    ADDRESS {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.text(Texts.NETWORK);
            out.number(100 + event.seed() % 100, 3);
            out.text(Texts.DOT);
            out.number(100 + event.seed() / 100 % 100, 3);
        }
    },
    AGENT {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            event.deed().app().writeAgent(out);
        }
    },
    /** Who made a Graph call, as JSON: not always a user. */
    CALLER {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            if (event.user() == LoggedEvent.NO_USER) {
                out.text(Texts.NULL);
            } else {
                out.text(Texts.QUOTE);
                Person.writeId(event.user(), out);
                out.text(Texts.QUOTE);
            }
        }
    },
    CLIENT {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            event.deed().app().writeId(out);
        }
    },
    CLIENT_NAME {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            event.deed().app().writeTitle(out);
        }
    },
    CORRELATION {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.guid(new SplittableRandom(~event.seed()));
        }
    },
    CREATED {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.time(event.created(), (int) (event.seed() % 10_000));
            out.text(Texts.OFFSET);
        }
    },
    DEVICE {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.guid(new SplittableRandom(~(long) event.user()));
        }
    },
    ID {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.guid(new SplittableRandom(event.seed()));
        }
    },
    LOGGED {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.time(event.logged(), (int) (event.arrival() % 10_000));
            out.text(Texts.UTC);
        }
    },
    NAME {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            Person.writeName(event.user(), out);
        }
    },
    NUMBER {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.number(1000 + random.nextInt(9000), 4);
        }
    },
    POLICIES {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            AppliedPolicies.write(event.kind(), random, out);
        }
    },
    PRINCIPAL {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            Person.writePrincipal(event.user(), random.nextInt(20) == 0, out);
        }
    },
    PROTOCOL {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.text(event.deed().deviceCode() ? Texts.DEVICE_CODE : Texts.NONE);
        }
    },
    RANDOM {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.guid(random);
        }
    },
    REASON {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.text(event.deed().succeeded() ? Texts.OTHER : Texts.EXPIRED);
        }
    },
    RESOURCE {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            event.deed().service().writeId(out);
        }
    },
    RESOURCE_NAME {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            event.deed().service().writeTitle(out);
        }
    },
    RESULT {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.number(event.deed().succeeded() ? 0 : 70043, event.deed().succeeded() ? 1 : 5);
        }
    },
    SESSION {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.guid(new SplittableRandom(event.deed().session()));
        }
    },
    TENANT {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.text(Texts.TENANT_ID);
        }
    },
    TOKEN {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.token(new SplittableRandom(event.deed().token()));
        }
    },
    TRANSFER {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            out.text(event.deed().deviceCode() ? Texts.DEVICE_CODE_FLOW : Texts.NONE);
        }
    },
    USER {
        @Override
        void write(LoggedEvent event, SplittableRandom random, RecordBytes out) {
            Person.writeId(event.user(), out);
        }
    };

    /**
     * Writes what belongs there.
     *
     * @param random for what nobody reads; the same for each delivery of a record
     */
    abstract void write(LoggedEvent event, SplittableRandom random, RecordBytes out);

    /** Texts that records have in common. */
    private static final class Texts {
        static final byte[] TENANT_ID = TenantArchive.TENANT_ID.getBytes(US_ASCII);
        static final byte[] NETWORK = "198.51.".getBytes(US_ASCII);
        static final byte[] DOT = ".".getBytes(US_ASCII);
        static final byte[] NULL = "null".getBytes(US_ASCII);
        static final byte[] QUOTE = "\"".getBytes(US_ASCII);
        static final byte[] OFFSET = "+00:00".getBytes(US_ASCII);
        static final byte[] UTC = "Z".getBytes(US_ASCII);
        static final byte[] NONE = "none".getBytes(US_ASCII);
        static final byte[] DEVICE_CODE = "deviceCode".getBytes(US_ASCII);
        static final byte[] DEVICE_CODE_FLOW = "deviceCodeFlow".getBytes(US_ASCII);
        static final byte[] OTHER = "Other.".getBytes(US_ASCII);
        static final byte[] EXPIRED =
                "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access."
                        .getBytes(UTF_8);
    }
}

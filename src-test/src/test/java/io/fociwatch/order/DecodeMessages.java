package io.fociwatch.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.log.LogEvent;
import io.fociwatch.log.MessageDecoder;
import io.fociwatch.log.Reading;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Decodes messages as the live source does. */
final class DecodeMessages extends RichFlatMapFunction<Message, LogEvent> {
    private static final long serialVersionUID = 1L;

    private transient MessageDecoder decoder;

    @Override
    public void open(OpenContext context) {
        decoder = new MessageDecoder(Reading.SIGN_INS, () -> SignIn.NOT_TOLD);
    }

    @Override
    public void flatMap(Message message, Collector<LogEvent> out) {
        decoder.decode(message.place(), message.text().getBytes(UTF_8), out::collect);
    }
}

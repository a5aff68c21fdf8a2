package io.fociwatch.benchmark;

import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * One story, told by several users at once, each for themselves.
 *
 * @param users how many
 * @param turns sign-ins of each
 */
record UsersStory(Story story, int users, int turns) implements MapFunction<Long, SignIn> {
    long size() {
        return (long) users * turns;
    }

    @Override
    public SignIn map(Long number) {
        return story.signIn(number, (int) (number % users), (int) (number / users), turns - 1);
    }
}

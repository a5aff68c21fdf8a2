package io.fociwatch.minicluster;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.AddressResolution;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.RpcSystemLoader;
import org.apache.flink.runtime.rpc.pekko.PekkoRpcSystemLoader;

/**
 * Flink's RPC system, loaded once in a JVM. By itself each cluster unpacks a jar of 24 MB and loads
 * Pekko and Scala from it again, which here is most of the time that a short run takes. It keeps
 * nothing of the clusters that it makes services for.
 */
public final class RpcSystemOfTheJvm implements RpcSystemLoader {
    /** Of several loaders Flink takes the one with the lowest; its own have 0 and more. */
    @Override
    public int getLoadPriority() {
        return -1;
    }

    @Override
    public RpcSystem loadRpcSystem(Configuration ofOneCluster) {
        return Loaded.KEPT;
    }

    /** On first use. */
    private static final class Loaded {
        static final RpcSystem KEPT = keptUntilTheEnd();

        private static RpcSystem keptUntilTheEnd() {
            RpcSystem loaded = new PekkoRpcSystemLoader().loadRpcSystem(new Configuration());
            Runtime.getRuntime().addShutdownHook(new Thread(loaded::close));
            return new Kept(loaded);
        }
    }

    /** What a cluster that ends cannot close. */
    private record Kept(RpcSystem system) implements RpcSystem {
        @Override
        public RpcServiceBuilder localServiceBuilder(Configuration flink) {
            return system.localServiceBuilder(flink);
        }

        @Override
        public RpcServiceBuilder remoteServiceBuilder(
                Configuration flink, String externalAddress, String externalPorts) {
            return system.remoteServiceBuilder(flink, externalAddress, externalPorts);
        }

        @Override
        public String getRpcUrl(
                String host,
                int port,
                String endpoint,
                AddressResolution resolution,
                Configuration flink)
                throws UnknownHostException {
            return system.getRpcUrl(host, port, endpoint, resolution, flink);
        }

        @Override
        public InetSocketAddress getInetSocketAddressFromRpcUrl(String url) throws Exception {
            return system.getInetSocketAddressFromRpcUrl(url);
        }

        @Override
        public long getMaximumMessageSizeInBytes(Configuration flink) {
            return system.getMaximumMessageSizeInBytes(flink);
        }
    }
}

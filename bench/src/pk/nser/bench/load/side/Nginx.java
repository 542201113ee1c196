package pk.nser.bench.load.side;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with one worker, sending files, each of which holds a compressed answer; ended with this object. */
public final class Nginx implements Side {
    private final Process process;
    private final int port;

    /**
     * Starts it.
     *
     * @param folder for its configuration; files to be sent lie in {@link #root} of it by their address
     */
    public Nginx(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(root(folder));
        this.port = freePort();
        Files.writeString(folder.resolve("nginx.conf"), configuration(folder));
        process = new ProcessBuilder(
                        System.getenv("NSER_BENCH_NGINX"),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        awaitPort();
    }

    /** Where the files lie. */
    public static Path root(Path folder) {
        return folder.resolve("files");
    }

    /** Without a slash behind. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (open.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("nginx does not answer on port " + port);
    }

    private String configuration(Path folder) {
        return """
                daemon off;
                worker_processes 1;
                pid FOLDER/nginx.pid;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000000;
                  open_file_cache max=20000;
                  open_file_cache_valid 600s;
                  client_body_temp_path FOLDER/t1; proxy_temp_path FOLDER/t2; fastcgi_temp_path FOLDER/t3;
                  uwsgi_temp_path FOLDER/t4; scgi_temp_path FOLDER/t5;
                  types { application/vnd.mapbox-vector-tile mvt; }
                  server {
                    listen 127.0.0.1:PORT;
                    root FOLDER/files;
                    add_header Content-Encoding gzip;
                    add_header Cache-Control "public, max-age=31536000, immutable";
                  }
                }
                """.replace("FOLDER", folder.toString()).replace("PORT", Integer.toString(port));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
